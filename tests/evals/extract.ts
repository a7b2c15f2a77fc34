import { setFlagsFromString } from 'node:v8'
import { z } from 'zod'
import { readBytes, readPage } from '../../adapters/pages/read.ts'
import { print, records } from './lines.ts'

/** JSONL filter: {id, html | html_b64, content_type?, url} in, {id, title, text, published_at, byline, lang} out. */
const Record = z.object({
  id: z.string(),
  html: z.string().optional(),
  html_b64: z.string().optional(),
  content_type: z.string().optional(),
  url: z.string().optional(),
})
type Record = z.infer<typeof Record>

// The product reads pages in a thread whose nursery is bounded; so does this process.
setFlagsFromString('--max-semi-space-size=8')
setFlagsFromString('--semi-space-growth-factor=1')

const HERE = 'https://page.example/'

for await (const line of records(process.stdin)) {
  const record = Record.parse(line)
  print({ id: record.id, ...(await answer(record)) })
}

async function answer({ html, html_b64, content_type, url = HERE }: Record): Promise<object> {
  try {
    const { draft } =
      html_b64 === undefined
        ? await readPage(html ?? '', url)
        : await readBytes(Buffer.from(html_b64, 'base64'), content_type, url)
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
