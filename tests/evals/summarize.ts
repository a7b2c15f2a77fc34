/**
 * The extractive writer as a JSONL filter: {"id","title"?,"text"|"articles":[{title,text}]} on
 * stdin → {"id","summary":[sentence, sentence, sentence]} on stdout.
 */
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { condense } from '../../src/summaries/condense.ts'

const Told = z.object({ title: z.string().optional(), text: z.string() })
const Asked = z.union([
  z.object({ id: z.string(), articles: z.array(Told) }),
  z.object({ id: z.string(), title: z.string().optional(), text: z.string() }),
])

for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue
  const asked = Asked.parse(JSON.parse(line))
  const articles = 'articles' in asked ? asked.articles : [asked]
  const told = articles.map(({ title, text }) => ({ text, ...(title && { title }) }))
  console.log(JSON.stringify({ id: asked.id, summary: condense(told, 3) }))
}
