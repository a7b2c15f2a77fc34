import type { Article } from '../articles/article.ts'
import type { Claim } from '../claims/claim.ts'
import { tellsTheSame } from '../claims/same.ts'
import type { Sherpa } from '../sherpa.ts'
import type { Dropped } from '../summaries/summary.ts'
import { claimsPrompt } from '../writing/claims.ts'
import { type Judged, judge } from '../writing/judge.ts'
import { peopleAcross } from '../writing/names.ts'
import { numbered } from '../writing/numbered.ts'
import { type Call, type Writer, written } from '../writing/write.ts'
import type { Item } from './compose.ts'
import type { Subscription } from './subscription.ts'

/** A story as it is told: `claims` are the lines, `covers` the stored claims that they tell. */
export interface ToldItem {
  readonly item: Item
  readonly covers: readonly string[]
  readonly dropped: readonly Dropped[]
  readonly calls: readonly Call[]
}

type Kit = Pick<Sherpa, 'writer' | 'writings' | 'ledger' | 'articles' | 'now' | 'zone' | 'log'>

/** Tells each story over its articles, where a model is set; what fails stands as it was chosen. */
export function tell(
  items: readonly Item[],
  subscription: Pick<Subscription, 'room' | 'language'>,
  sherpa: Kit,
): Promise<ToldItem[]> {
  const { writer } = sherpa
  return Promise.all(
    items.map((item) => (writer ? tellOne(item, subscription, writer, sherpa) : asChosen(item))),
  )
}

const asChosen = (item: Item, calls: readonly Call[] = []): ToldItem => ({
  item,
  covers: item.claims.map(({ id }) => id),
  dropped: [],
  calls,
})

async function tellOne(
  item: Item,
  { room, language }: Pick<Subscription, 'room' | 'language'>,
  writer: Writer,
  sherpa: Kit,
): Promise<ToldItem> {
  const articles = await articlesOf(item, sherpa)
  const isReadable = articles.every((article) => article.language === language)
  // One article's claims were written when it came.
  if (articles.length < 2 && isReadable) return asChosen(item)
  const sentences = numbered(item.material)
  const most = item.claims.length
  const prompt = claimsPrompt('story', sentences, { language, most })
  const client = { workspace: room.workspace, room }
  const { value, call } = await written(prompt, client, writer, sherpa)
  if (!value) return asChosen(item, [call])
  const translating = { to: language, people: isReadable ? [] : peopleAcross(articles) }
  const judged = value.claims
    .slice(0, most)
    .map((one) => judge(one, sentences, articles, translating))
  const { claims, covers } = lines(item, judged)
  const dropped = judged.flatMap((one) => ('dropped' in one ? [one.dropped] : []))
  return { item: { ...item, claims }, covers, dropped, calls: [call] }
}

async function articlesOf({ material }: Item, { articles }: Kit): Promise<Article[]> {
  const cited = new Map(material.map(({ citations: [first] }) => [first.article, first.version]))
  const found = await Promise.all([...cited].map(([id, version]) => articles.byId(id, version)))
  return found.filter((article) => article !== undefined)
}

/**
 * As many lines as were chosen. A written line tells the claims whose sentences it cites; a refused
 * one leaves its place to the first of them; what is still to be told follows as it was chosen.
 * Quotations always stand.
 */
function lines(item: Item, judged: readonly Judged[]): { claims: Claim[]; covers: string[] } {
  const shown: Claim[] = []
  const covers = new Set<string>()
  const most = item.claims.length
  const quotes = item.claims.filter(({ kind }) => kind === 'quote')
  const show = (claim: Claim, told: readonly Claim[]): void => {
    const isFull = shown.length + quotes.length >= most
    const isTold = told.every(({ id }) => covers.has(id))
    if (isFull || isTold || shown.some((one) => tellsTheSame(one.text, claim.text))) return
    shown.push(claim)
    for (const { id } of told) covers.add(id)
  }
  for (const one of judged) {
    const [extract] = one.instead
    if ('claim' in one) show(one.claim, one.instead)
    else if (extract) show(extract, [extract])
  }
  for (const claim of item.claims) if (claim.kind !== 'quote') show(claim, [claim])
  for (const { id } of quotes) covers.add(id)
  return { claims: [...shown, ...quotes], covers: [...covers] }
}
