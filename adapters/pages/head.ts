import { type Node, walk } from './tree.ts'

/** What a page's `meta`, `link`, `html` and `base` elements say. First one wins. */
export interface Head {
  /** By `property`, `name`, `itemprop` or `http-equiv` in lower case. */
  readonly meta: ReadonlyMap<string, string>
  readonly canonical?: string
  readonly amphtml?: string
  readonly title?: string
  readonly lang?: string
  readonly base?: string
  readonly feeds: readonly string[]
}

export function headOf(root: Node): Head {
  const meta = new Map<string, string>()
  const feeds: string[] = []
  const found: {
    canonical?: string
    amphtml?: string
    title?: string
    lang?: string
    base?: string
  } = {}
  walk(root, ({ tag, attributes, children, parent }) => {
    if (tag === 'meta') {
      const value = (attributes.content ?? attributes.value)?.trim()
      for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
        const name = attributes[key]?.trim().toLowerCase()
        if (name && value && value.length < 5_000 && !meta.has(name)) meta.set(name, value)
      }
    } else if (tag === 'link') {
      const rel = ` ${(attributes.rel ?? '').toLowerCase()} `
      const href = attributes.href?.trim()
      if (!href) return false
      if (rel.includes(' canonical ')) found.canonical ??= href
      if (rel.includes(' amphtml ')) found.amphtml ??= href
      if (rel.includes(' alternate ') && FEED.test(attributes.type ?? '')) feeds.push(href)
    } else if (tag === 'title' && parent?.tag !== 'svg') {
      const text = children
        .filter((child) => typeof child === 'string')
        .join('')
        .trim()
      if (text) found.title ??= text
    } else if (tag === 'html') {
      const lang = attributes.lang ?? attributes['xml:lang']
      if (lang) found.lang ??= lang
    } else if (tag === 'base' && attributes.href) found.base ??= attributes.href
    return true
  })
  return { meta, feeds, ...found }
}

const FEED = /^\s*application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)/i
