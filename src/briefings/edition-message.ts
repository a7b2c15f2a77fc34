import type { Message, Part } from '../channels/message.ts'
import { withCode } from '../channels/notice.ts'
import type { Reader } from '../channels/reader.ts'
import { say, sayDate, sayLanguage, sayList } from '../channels/words.ts'
import { lineFor } from '../writing/line.ts'
import { type Without, withoutNote } from '../writing/note.ts'
import type { Item } from './compose.ts'
import { correctionParts } from './correction-parts.ts'
import type { Correction } from './corrections.ts'

/** What was looked at for an edition, and how well that went. */
export interface Checked {
  /** Names; none means everything followed. */
  readonly topics: readonly string[]
  readonly articles: number
  /** Stories that did not fit. */
  readonly left: number
  readonly sources: number
  readonly failing: readonly string[]
  readonly since?: Date
  readonly checkedAt?: Date
  /** When the edition was due, if it is late. */
  readonly due?: Date
  /** Why lines are the sources' own sentences, where no model wrote them. */
  readonly without?: { readonly why: Without; readonly part: 'all' | 'some' }
}

const plain = (text: string) => [{ text }] as const

function topicsOf({ topics }: Checked, language: Reader['language']): string {
  return topics.length > 0 ? sayList(topics, language) : say(language, 'edition.all')
}

function sinceOf({ since }: Checked, { language, zone }: Reader): string {
  return since ? sayDate(since, language, zone, 'moment') : say(language, 'edition.beginning')
}

/** What a reader should know of how it was made: what did not fit, late, what could not be read. */
function caveats(checked: Checked, reader: Reader): Part[] {
  const { language, zone } = reader
  const late =
    checked.due &&
    say(language, 'edition.late', { due: sayDate(checked.due, language, zone, 'moment') })
  const failing =
    checked.failing.length > 0 &&
    say(language, 'edition.failing', { names: sayList(checked.failing, language) })
  const left = checked.left > 0 && say(language, 'edition.left', { left: checked.left })
  const notes = [left, late, failing].flatMap((text): Part[] =>
    text ? [{ type: 'note', text: withCode(text) }] : [],
  )
  const { without } = checked
  return without ? [...notes, withoutNote(without.why, reader, without.part)] : notes
}

/** An item as a heading and its lines. */
export function partsOf(item: Item, { language }: Reader): Part[] {
  const articles = new Map(item.articles.map((article) => [article.id, article]))
  const outlets = new Set(item.articles.map(({ outlet }) => outlet)).size
  const counts = say(language, 'edition.detail', { outlets, origins: item.origins })
  const told = item.lead.language
  const marks = [
    ...(item.update ? [say(language, 'edition.update')] : []),
    ...(told === language || told === 'und' ? [] : [sayLanguage(told, language)]),
    counts,
  ]
  const lines = item.claims.flatMap((claim) => lineFor(claim, articles, language) ?? [])
  if (lines.length === 0) return []
  return [
    {
      type: 'heading',
      text: item.lead.title,
      href: item.lead.url,
      detail: marks.join(' · '),
    },
    ...lines,
  ]
}

export function editionMessage(
  items: readonly Item[],
  checked: Checked,
  reader: Reader,
  at: Date,
  corrections: readonly Correction[] = [],
): Message {
  const { language, zone } = reader
  const topics = topicsOf(checked, language)
  const [first] = items
  const read = say(language, 'edition.checked', {
    articles: checked.articles,
    sources: checked.sources,
    since: sinceOf(checked, reader),
  })
  return {
    kind: 'edition',
    language,
    zone,
    summary: first
      ? say(language, 'edition.summary', { stories: items.length, topics, first: first.lead.title })
      : say(language, 'edition.corrected', { first: corrections[0]?.article.title ?? '' }),
    parts: [
      { type: 'title', text: say(language, 'edition.title', { day: sayDate(at, language, zone) }) },
      ...items.flatMap((item) => partsOf(item, reader)),
      ...correctionParts(corrections, reader),
      { type: 'divider' },
      { type: 'note', text: plain(read) },
      ...caveats(checked, reader),
    ],
  }
}

/** A quiet day is one line that says what was checked. */
export function quietMessage(
  _items: readonly Item[],
  checked: Checked,
  reader: Reader,
  _at?: Date,
  _corrections?: readonly Correction[],
): Message {
  const { language, zone } = reader
  const summary =
    checked.sources === 0
      ? say(language, 'quiet.nosources')
      : say(language, 'quiet', {
          topics: topicsOf(checked, language),
          since: sinceOf(checked, reader),
          sources: checked.sources,
          checked: checked.checkedAt
            ? sayDate(checked.checkedAt, language, zone, 'moment')
            : say(language, 'date.unknown'),
        })
  return {
    kind: 'quiet',
    language,
    zone,
    summary,
    parts: [{ type: 'text', text: plain(summary) }, ...caveats(checked, reader)],
  }
}

export function brokenMessage(
  _items: readonly Item[],
  checked: Checked,
  reader: Reader,
  _at?: Date,
  _corrections?: readonly Correction[],
): Message {
  const { language, zone } = reader
  const summary = say(language, 'broken', { sources: checked.sources })
  return {
    kind: 'notice',
    language,
    zone,
    summary,
    parts: [{ type: 'text', text: plain(summary) }, ...caveats(checked, reader)],
  }
}
