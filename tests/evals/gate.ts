import { createInterface } from 'node:readline'
import { z } from 'zod'
import { gate } from '../../src/claims/gate.ts'

const Row = z.object({
  id: z.string(),
  source: z.string(),
  summary: z.string(),
  cited: z.array(z.string()).nullish(),
})

/** JSONL in, JSONL out: the product's gate, one line a statement. */
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue
  const { id, source, summary, cited } = Row.parse(JSON.parse(line))
  const verdict = gate({ text: summary }, { cited: cited ?? [], source })
  process.stdout.write(`${JSON.stringify({ id, ...verdict })}\n`)
}
