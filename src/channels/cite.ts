import { inertLine } from './inert.ts'
import type { Language, Part, Source } from './message.ts'
import { shorten } from './split.ts'

type Line = Extract<Part, { type: 'line' }>

/** How one source is shown under a claim: the outlet's name, made inert, and the day it wrote. */
export interface Cited {
  readonly outlet: string
  /** `official` in the reader's language, for a government's own words. */
  readonly mark: string | undefined
  readonly day: string
  readonly href: string | undefined
}

/** Shown under a claim; the proof shows them all. */
const MOST_SOURCES = 5
const LONGEST_OUTLET = 60

/** A claim's sources as people read them: each outlet's article once, at most five, and how many more. */
export function cite(
  sources: readonly Source[],
  language: Language,
  zone: string,
): { readonly cited: readonly Cited[]; readonly more: number } {
  const articles = [...new Map(sources.map((source) => [source.article, source])).values()]
  const cited = articles.slice(0, MOST_SOURCES).map((source) => ({
    outlet: shorten(inertLine(source.outlet), LONGEST_OUTLET) || '—',
    mark: source.official ? SHOWN[language].official : undefined,
    day: day(source.publishedAt, language, zone),
    href: link(source.url),
  }))
  return { cited, more: articles.length - cited.length }
}

/**
 * What leads the small print: a label, and who says it where the words are no quotation. Under a
 * line that is not quoted, a dash and a name would make it one.
 */
export function labels({ kind, label, speaker }: Line): string[] {
  return [label, kind === 'quote' ? undefined : speaker]
    .map((text) => shorten(inertLine(text ?? ''), LONGEST_OUTLET))
    .filter((text) => text !== '')
}

/** What follows the linked name of a source: ` (official), 16 Nov 2024`. */
export function afterName({ mark, day }: Cited): string {
  return `${mark ? ` (${mark})` : ''}, ${day}`
}

/** A day in the reader's zone, or that nobody said. */
function day(at: Date | undefined, language: Language, zone: string): string {
  if (!at || Number.isNaN(at.getTime())) return SHOWN[language].dateUnknown
  return dayFormat(language, zone).format(at)
}

/** Kept: making one takes longer than a hundred uses. There are few zones. */
const formats = new Map<string, Intl.DateTimeFormat>()
function dayFormat(language: Language, zone: string): Intl.DateTimeFormat {
  const key = `${language} ${zone}`
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: zone } as const
  const format = formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], options)
  formats.set(key, format)
  return format
}

/** An address fit to be linked, with what platforms read as markup percent-coded; else nothing. */
export function link(href: string | undefined, longest = 1000): string | undefined {
  if (!href || !URL.canParse(href)) return undefined
  const url = new URL(href)
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return undefined
  const safe = url.href.replace(
    /[|<>()[\]"'`*~\\^{}\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
  return safe.length <= longest ? safe : undefined
}

/** British order of days, as most of the world reads it. */
const LOCALES = { en: 'en-GB', ko: 'ko', fr: 'fr' } as const

/** What renderers say themselves. */
export const SHOWN = {
  en: {
    official: 'official',
    dateUnknown: 'date unknown',
    proof: 'Proof',
    chooseProof: 'Proof: choose a line',
    working: 'Working on it…',
    more: (count: number) => `and ${count} more`,
    page: (page: number, pages: number) => `Part ${page} of ${pages}`,
    quote: (words: string) => `“${words}”`,
  },
  ko: {
    official: '공식',
    dateUnknown: '날짜 미상',
    proof: '근거',
    chooseProof: '근거 보기: 문장 선택',
    working: '작성하고 있습니다…',
    more: (count: number) => `외 ${count}건`,
    page: (page: number, pages: number) => `${pages}개 중 ${page}번째`,
    quote: (words: string) => `“${words}”`,
  },
  fr: {
    official: 'officiel',
    dateUnknown: 'date inconnue',
    proof: 'Preuve',
    chooseProof: 'Preuve\u00a0: choisir une ligne',
    working: 'En cours de rédaction…',
    more: (count: number) => `et ${count} autres`,
    page: (page: number, pages: number) => `Partie ${page} sur ${pages}`,
    quote: (words: string) => `«\u00a0${words}\u00a0»`,
  },
} as const
