import { type Concept, conceptsOf } from './concepts.ts'
import type { Scope } from './gather.ts'
import type { Lexicon } from './lexicon.ts'
import { meaningsWith } from './meanings.ts'
import { createPassageIndex, type Entry, type Indexed, type PassageIndex } from './passage-index.ts'
import { type Ranking, rank } from './rank.ts'
import type { Rated } from './rate.ts'
import { type Asked, understand } from './understand.ts'

export type { Indexed } from './passage-index.ts'

/** A passage found: verbatim text of an article version, by offset (UTF-16 code units). */
export interface Hit {
  readonly article: string
  readonly version: number
  readonly url: string
  readonly title: string
  readonly outlet: string
  readonly publishedAt?: Date
  readonly start: number
  readonly end: number
  readonly text: string
  readonly score: number
}

export interface SearchOptions {
  /** How many passages at most. */
  readonly k?: number
  /** The wall: an article it refuses has no part in what is found, nor in how it is ranked. */
  readonly within?: ((articleId: string) => boolean) | undefined
  /** Dates "yesterday" and days without a year. */
  readonly now?: Date
  /** Names of one thing in each list, in any language. */
  readonly aliases?: readonly (readonly string[])[]
}

/** What a search went by and found, for composing an answer from it. */
export interface Found {
  readonly asked: Asked
  readonly concepts: readonly Concept[]
  readonly scope: Scope
  readonly ranking: Ranking
  readonly lexicon: Lexicon
}

/** Articles by passage, searched by question. */
export interface Index {
  /** Adds an article, or replaces it by another version. */
  add(article: Indexed): void
  remove(articleId: string): void
  search(query: string, options?: SearchOptions): Hit[]
  find(query: string, options?: SearchOptions): Found
  readonly size: { readonly articles: number; readonly passages: number; readonly terms: number }
  /** Memory held by the index itself, in bytes. */
  readonly bytes: number
}

const decoder = new TextDecoder()

export function createIndex(): Index {
  const index = createPassageIndex()
  let whole: Scope | undefined

  /** Everything, as it stands since the last change. */
  function all(): Scope {
    whole ??= scopeOf(index)
    return whole
  }

  function find(query: string, options: SearchOptions = {}): Found {
    const { k = 10, within, now = new Date(), aliases = [] } = options
    const scope = within ? scopeOf(index, (entry) => within(entry.id)) : all()
    const asked = understand(query, { outlets: scope.outlets, now })
    const concepts = conceptsOf(asked, index, meaningsWith(aliases))
    const ranking = rank(index, asked, concepts, scope, k)
    return { asked, concepts, scope, ranking, lexicon: index.lexicon }
  }

  return {
    add(article) {
      index.add(article)
      whole = undefined
    },
    remove(articleId) {
      index.remove(articleId)
      whole = undefined
    },
    find,
    search: (query, options) => find(query, options).ranking.ranked.map(hit),
    get size() {
      return index.size
    },
    get bytes() {
      return index.bytes
    },
  }
}

/** A ranked passage as text that can be shown. */
export function hit({ entry, from, to, score }: Rated): Hit {
  const start = entry.bounds[from * 2] ?? 0
  const end = entry.bounds[to * 2 - 1] ?? 0
  return {
    article: entry.id,
    version: entry.version,
    url: entry.url,
    title: entry.title,
    outlet: entry.outlet,
    ...(entry.publishedAt !== undefined && { publishedAt: new Date(entry.publishedAt) }),
    start,
    end,
    text: decoder.decode(entry.text).slice(start, end),
    score,
  }
}

function scopeOf(index: PassageIndex, allows?: (entry: Entry) => boolean): Scope {
  let [articles, passages, terms] = [0, 0, 0]
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const outlets = new Set<string>()
  for (const entry of index.entries.values()) {
    if (allows && !allows(entry)) continue
    articles += 1
    passages += entry.cuts.length - 1
    terms += entry.tokens.length
    if (entry.outlet) outlets.add(entry.outlet)
    if (entry.publishedAt === undefined) continue
    from = Math.min(from, entry.publishedAt)
    to = Math.max(to, entry.publishedAt)
  }
  return {
    allows,
    articles,
    passages,
    meanLength: passages === 0 ? 1 : Math.max(1, terms / passages),
    outlets: [...outlets].sort(),
    from: Number.isFinite(from) ? new Date(from) : undefined,
    to: Number.isFinite(to) ? new Date(to) : undefined,
  }
}
