import type { Article, Listed } from '../articles/article.ts'
import { changesBetween } from '../articles/changes.ts'
import { newCorrections } from '../articles/correction.ts'
import type { Claim } from '../claims/claim.ts'
import { recheck } from '../claims/recheck.ts'
import type { Sherpa } from '../sherpa.ts'
import type { Outdated } from './edition.ts'
import type { Subscription } from './subscription.ts'

/** What a channel was told and its source has since changed, or what the source says it got wrong. */
export interface Correction {
  /** In its newest version. */
  readonly article: Listed
  /** What the channel was told; absent where only the source's note concerns what it knows. */
  readonly told?: { readonly text: string; readonly at: Date }
  /** How it reads now; absent where it no longer stands there. */
  readonly now?: Claim
  /** The source's own words on it, where they came with this version. */
  readonly note?: string
}

/** Corrections told in one edition, and told lines that are held against newer versions for it. */
const MOST = 3
const RECHECKED = 100

/**
 * Holds what a channel was told since an instant against newer versions of its articles.
 * `rechecked` names what need not be looked at again once this is delivered: see `Edition`.
 */
export async function correctionsFor(
  subscription: Pick<Subscription, 'id' | 'room'>,
  since: Date,
  { editions, summaries, articles }: Pick<Sherpa, 'editions' | 'summaries' | 'articles'>,
): Promise<{ corrections: Correction[]; rechecked: string[] }> {
  const outdated = (await editions.outdated(subscription.id, since)).slice(0, RECHECKED)
  const corrections: Correction[] = []
  const rechecked: string[] = []
  for (const [id, told] of Map.groupBy(outdated, ({ article }) => article)) {
    const newest = await articles.byId(id)
    if (!newest) continue
    const newer = await summaries.claimsOf([id])
    const noted = new Set<string>()
    for (const line of told) {
      const claim = await summaries.claim(subscription.room.workspace, line.claim)
      const before = claim && (await articles.byId(id, claim.citations[0].version))
      const found = before && correctionOf(claim, line, { before, newest, newer, noted })
      if (found && corrections.length === MOST) continue
      if (found) corrections.push(found)
      if (found?.note) noted.add(found.note)
      rechecked.push(recheckedAs(line, newest.version))
    }
  }
  return { corrections, rechecked }
}

/** A told claim and the version it was held against. */
export const recheckedAs = ({ claim }: Pick<Outdated, 'claim'>, version: number): string =>
  `${claim}@${version}`

interface Versions {
  readonly before: Article
  readonly newest: Article
  /** The claims of the newest version. */
  readonly newer: readonly Claim[]
  /** Notes of this version that were told already. */
  readonly noted: ReadonlySet<string>
}

/** What there is to tell of one told line; undefined where it still stands and no note is new. */
function correctionOf(
  claim: Claim,
  { at }: Outdated,
  { before, newest, newer, noted }: Versions,
): Correction | undefined {
  const note = newCorrections(before, newest).find(({ text }) => !noted.has(text))?.text
  const found = recheck(claim, newest)
  const { text: _text, sentences: _sentences, ...article } = newest
  const own = { article, ...(note ? { note } : {}) }
  if (found.fate === 'stands') return note ? own : undefined
  const told = { text: claim.text, at }
  if (found.fate === 'reworded') {
    const now = tellingAt(found.now, newest, newer) ?? restated(claim, found.now, newest)
    return { ...own, told, now }
  }
  // Wires write their reports anew all day; only what leaves an article that stays was taken back.
  return note || !isRewritten(before, newest) ? { ...own, told } : undefined
}

function tellingAt(
  { start, end }: { start: number; end: number },
  { version }: Article,
  claims: readonly Claim[],
): Claim | undefined {
  return claims.find(({ citations: [first] }) => {
    return first.version === version && first.start < end && first.end > start
  })
}

/** The sentence itself, as what the claim has become. */
function restated(
  claim: Claim,
  { start, end, text }: { start: number; end: number; text: string },
  { id, version }: Article,
): Claim {
  return {
    id: claim.id,
    kind: claim.kind === 'quote' ? 'fact' : claim.kind,
    text,
    citations: [{ article: id, version, start, end, sentence: text }],
  }
}

const isRewritten = (before: Article, newest: Article): boolean =>
  changesBetween(before.sentences, newest.sentences).filter((change) => change.kind !== 'added')
    .length *
    2 >
  before.sentences.length
