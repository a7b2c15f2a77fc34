import { z } from 'zod'
import { createStories } from '../../src/stories/clustering.ts'
import { print, records } from './lines.ts'

/**
 * JSONL filter: {id, title, text, published_at} in stream order in, {id, cluster} out: the story each
 * article belongs to when the stream ends. With `--origins`, the report each article repeats.
 */
const Row = z.object({
  id: z.string(),
  title: z.string().nullish(),
  text: z.string().nullish(),
  published_at: z.string().nullish(),
})

const stories = createStories()
const origins = new Map<string, string>()
for await (const record of records(process.stdin)) {
  const { id, title, text, published_at } = Row.parse(record)
  const publishedAt = published_at ? new Date(published_at) : undefined
  const { origin } = stories.add({
    id,
    title: title ?? '',
    text: text ?? '',
    language: 'und',
    publishedAt,
    firstSeenAt: new Date(0),
  })
  origins.set(id, origin)
}
for (const [id, origin] of origins) {
  print({ id, cluster: process.argv.includes('--origins') ? origin : stories.storyOf(id) })
}
