import { z } from 'zod'
import { BYTES, feedReader } from '../../adapters/feeds/feeds.ts'
import { print, records } from './lines.ts'

/** JSONL filter: {id, xml | xml_b64, content_type, url?} in, {id, items: [{title, url, published_at, summary}]} out. */
const Row = z.object({
  id: z.string(),
  xml: z.string().optional(),
  xml_b64: z.string().optional(),
  content_type: z.string().optional(),
  url: z.string().optional(),
})

function documentOf(record: unknown) {
  const { id, xml, xml_b64, content_type, url } = Row.parse(record)
  const bytes =
    xml_b64 === undefined
      ? Buffer.from((xml ?? '').slice(0, BYTES))
      : Buffer.from(xml_b64, 'base64')
  return { id, document: { bytes, contentType: content_type, url: url ?? '' } }
}

const reader = feedReader()
for await (const { id, document } of records(process.stdin, documentOf)) {
  const reading = await reader.read(document)
  if (reading.outcome !== 'feed') {
    const error =
      reading.outcome === 'rejected' ? `${reading.reason}: ${reading.detail}` : 'sitemap'
    print({ id, items: [], error })
    continue
  }
  const items = reading.feed.items.map((item) => ({
    title: item.title,
    url: item.url ?? null,
    published_at: item.publishedAt?.toISOString() ?? null,
    summary: item.summary,
  }))
  print({ id, items })
}
await reader.close()
