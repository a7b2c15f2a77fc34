import { createInterface } from 'node:readline'
import { splitSentences } from '../../src/articles/sentences.ts'
import { compose } from '../../src/questions/compose.ts'
import { createIndex } from '../../src/questions/search.ts'

/** Articles, then questions, a JSON object a line; answers a line. The real index and composer, no more. */
const index = createIndex()
let now = new Date(0)
for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line)
  if (message.type === 'article') {
    // Blocks are parted by a blank line, as extraction gives them.
    const text = String(message.body).replace(/\n+/g, '\n\n')
    const publishedAt = message.published_at ? new Date(message.published_at) : undefined
    if (publishedAt && publishedAt > now) now = publishedAt
    index.add({
      id: message.url,
      version: 1,
      url: message.url,
      title: message.title,
      outlet: message.source ?? '',
      ...(publishedAt && { publishedAt }),
      language: message.language ?? 'en',
      text,
      sentences: splitSentences(text, message.language ?? 'en'),
    })
  } else {
    const { passages, lines, refused } = compose(message.text, { index, now, k: message.k })
    console.log(
      JSON.stringify({
        id: message.id,
        passages: passages.map(({ url, text, score }) => ({ url, text, score })),
        answer: refused ? null : lines.map(({ text }) => text).join('\n'),
        refused,
      }),
    )
  }
}
