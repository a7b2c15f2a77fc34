import type { Message, Part, Source } from '../../src/channels/message.ts'

/** JSON has no dates: what a message keeps of them is read back here. */
export function messageFrom(kept: Message): Message {
  return { ...kept, parts: kept.parts.map(partFrom) }
}

function partFrom(part: Part): Part {
  if (part.type !== 'line') return part
  const [first, ...rest] = part.sources
  return { ...part, sources: [sourceFrom(first), ...rest.map(sourceFrom)] }
}

function sourceFrom(source: Source): Source {
  return source.publishedAt ? { ...source, publishedAt: new Date(source.publishedAt) } : source
}
