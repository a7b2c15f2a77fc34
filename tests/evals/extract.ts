import { createInterface } from 'node:readline'
import { z } from 'zod'
import { readBytes, readPage } from '../../adapters/pages/read.ts'

/** JSONL filter: {id, html | html_b64, content_type?, url} in, {id, title, text, published_at, byline, lang} out. */
const Record = z.object({
  id: z.string(),
  html: z.string().optional(),
  html_b64: z.string().optional(),
  content_type: z.string().optional(),
  url: z.string().optional(),
})

for await (const line of createInterface({
  input: process.stdin,
  crlfDelay: Number.POSITIVE_INFINITY,
})) {
  if (line.trim() === '') continue
  const {
    id,
    html,
    html_b64,
    content_type,
    url = 'https://page.example/',
  } = Record.parse(JSON.parse(line))
  process.stdout.write(`${JSON.stringify({ id, ...(await answer()) })}\n`)

  async function answer(): Promise<object> {
    try {
      const bytes = html_b64 === undefined ? undefined : Buffer.from(html_b64, 'base64')
      const { draft } = bytes
        ? await readBytes(bytes, content_type, url)
        : await readPage(html ?? '', url)
      return {
        title: draft.title,
        text: draft.text,
        published_at: draft.publishedAt?.toISOString() ?? null,
        byline: draft.byline ?? null,
        lang: draft.language ?? null,
      }
    } catch (error) {
      return { title: '', text: '', error: error instanceof Error ? error.message : String(error) }
    }
  }
}
