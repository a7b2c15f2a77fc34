import type { Article } from '../articles/article.ts'
import { cleanTitle } from '../articles/clean.ts'
import type { Citation, Claim } from '../claims/claim.ts'
import { gate } from '../claims/gate.ts'
import { idOf } from '../ids.ts'
import { languageOf } from '../questions/understand.ts'
import type { Dropped } from '../summaries/summary.ts'
import type { WrittenClaim } from './claims.ts'
import type { Person } from './names.ts'
import type { Numbered } from './numbered.ts'
import { translationFaults } from './translation.ts'
import { unfitness } from './unfit.ts'

/** What the gate needs of the articles that a call was about. */
export type Told = Pick<Article, 'id' | 'text' | 'language' | 'publishedAt'>

/** The language a line was to be written in, and the people it may name in it. */
export interface Translating {
  readonly to: string
  readonly people: readonly Person[]
}

/** One written line, judged: a claim of ours, or why it is none and what stands in its place. */
export type Judged =
  | { readonly claim: Claim; readonly instead: readonly Claim[] }
  | { readonly dropped: Dropped; readonly instead: readonly Claim[] }

/**
 * Puts a written line through the gate that everything passes. `instead` are the extracts of the
 * sentences it cites: what it takes the place of, or what takes its place. Numbers that were not in
 * the call are as if they were not there.
 */
export function judge(
  { text: written, sentences: cites }: WrittenClaim,
  numbered: readonly Numbered[],
  articles: readonly Told[],
  translating?: Translating,
): Judged {
  // A title's rules are a line's: one line, nothing invisible in it.
  const text = cleanTitle(written)
  const cited = [...new Set(cites)]
    .flatMap((number) => numbered.find((one) => one.number === number) ?? [])
    .slice(0, MOST_CITED)
  const instead = cited.map(({ extract }) => extract)
  const refused = (...reasons: string[]): Judged => ({ dropped: { text, reasons }, instead })
  const [first, ...rest] = cited.map(({ citation }) => citation)
  if (!first) return refused('no-citation')
  const unfit = unfitness(text, cited.map(({ citation }) => citation.sentence).join(' '))
  if (unfit) return refused(unfit)
  const [extract] = instead
  const alone = cited.length === 1 ? extract : undefined
  // Whose position it is, the article says; rewriting it could change whose.
  if (alone?.kind === 'position') return refused('position')
  const found = evidence([first, ...rest], articles)
  const from = found.language
  // A model that was to translate may not have: then the line is read as any other.
  if (translating && from && from !== translating.to && languageOf(text) !== from) {
    const languages = { line: translating.to, sentences: from }
    const faults = translationFaults(text, found.cited, languages, translating.people)
    if (faults.length > 0) return refused(...faults)
  } else {
    const verdict = gate({ text }, found)
    if (!verdict.supported) return refused(...verdict.unsupported.map(({ reason }) => reason))
  }
  return { claim: claimOf(text, [first, ...rest], instead), instead }
}

const MOST_CITED = 4

/** The cited sentences and the articles around them; a date resolves only where all agree on it. */
function evidence(citations: readonly Citation[], articles: readonly Told[]) {
  const ids = new Set(citations.map(({ article }) => article))
  const told = articles.filter(({ id }) => ids.has(id))
  const days = new Set(told.map(({ publishedAt }) => publishedAt?.getTime()))
  const [first] = told
  return {
    cited: citations.map(({ sentence }) => sentence),
    source: told.map(({ text }) => text).join('\n\n'),
    ...(first ? { language: first.language } : {}),
    ...(first?.publishedAt && days.size === 1 ? { publishedAt: first.publishedAt } : {}),
  }
}

/** A claim is of the kind its sentence is: a commitment stays one while it still names who is bound. */
function claimOf(
  text: string,
  citations: readonly [Citation, ...Citation[]],
  extracts: readonly Claim[],
): Claim {
  const places = citations.flatMap(({ article, version, start }) => [article, version, start])
  const id = idOf('c', ...places, text)
  const [only] = extracts
  if (extracts.length === 1 && only?.kind === 'commitment' && names(text, only.actor)) {
    const { actor, due } = only
    const kept = { ...(actor ? { actor } : {}), ...(due && text.includes(due) ? { due } : {}) }
    return { id, kind: 'commitment', text, citations, ...kept }
  }
  const counts = extracts.some(({ kind }) => kind === 'number') && /\p{N}/u.test(text)
  return { id, kind: counts ? 'number' : 'fact', text, citations }
}

const names = (text: string, actor: string | undefined): boolean =>
  actor !== undefined && text.includes(actor.split(' ').at(-1) ?? actor)
