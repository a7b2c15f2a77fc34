import type { Message, Part } from '../channels/message.ts'
import { notice, withCode } from '../channels/notice.ts'
import type { Reader } from '../channels/reader.ts'
import { say, sayDate } from '../channels/words.ts'
import type { Adopted } from './adopt.ts'
import { isPolled, type Source } from './source.ts'

const MOST_SHOWN = 50

/** What a workspace reads, each with how it does. */
export function showSources(
  sources: readonly Source[],
  articles: ReadonlyMap<string, number>,
  reader: Reader,
): Message {
  const { language, zone } = reader
  if (sources.length === 0) return notice(reader, [say(language, 'sources.none')])
  const title = say(language, 'sources.title', { count: sources.length })
  const hidden = sources.length - MOST_SHOWN
  return {
    kind: 'settings',
    language,
    zone,
    summary: title,
    parts: [
      { type: 'title', text: title },
      ...sources
        .slice(0, MOST_SHOWN)
        .map((source) => lineOf(source, articles.get(source.id) ?? 0, reader)),
      ...(hidden > 0
        ? [{ type: 'note', text: [{ text: say(language, 'sources.more', { hidden }) }] } as const]
        : []),
      { type: 'note', text: withCode(say(language, 'sources.hint')) },
    ],
  }
}

function lineOf(source: Source, articles: number, { language, zone }: Reader): Part {
  const { kind, name, url, official, state } = source
  const polled = isPolled(kind)
  const facts = [
    ...(official ? [say(language, 'dossier.official')] : []),
    say(language, 'sources.articles', { articles }),
    say(language, polled ? `source.${state.health}` : 'source.upload'),
    ...(polled && state.lastOkAt
      ? [say(language, 'source.at', { at: sayDate(state.lastOkAt, language, zone, 'moment') })]
      : []),
  ]
  return {
    type: 'text',
    text: [
      { text: name, style: 'bold', ...(polled ? { href: url } : {}) },
      { text: ` ${facts.join(' · ')}` },
    ],
  }
}

/** What came of an address that somebody wants read. */
export function showAdopted(address: string, adopted: Adopted, reader: Reader): Message {
  const { language } = reader
  if (adopted.outcome === 'nothing') {
    const { detail } = adopted
    return notice(reader, [say(language, 'sources.nothing', { address, detail })], {
      private: true,
    })
  }
  const { name } = adopted.source
  if (adopted.outcome === 'known') return notice(reader, [say(language, 'sources.known', { name })])
  return notice(reader, [say(language, 'sources.added', { name, entries: adopted.entries })])
}
