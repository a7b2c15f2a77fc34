/**
 * The prefix we know a namespace by. What a document calls it does not matter; a prefix it never
 * declares is taken at its word.
 */
const NAMESPACES: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/www\.w3\.org\/2005\/atom$/, 'atom'],
  [/^https?:\/\/purl\.org\/atom\/ns#?/, 'atom'],
  [/^https?:\/\/(?:purl\.org\/rss\/1\.0|purl\.org\/net\/rss1\.1#?)$/, 'rss'],
  [/^https?:\/\/(?:my|channel)\.netscape\.com\/rdf\/simple\/0\.9$/, 'rss'],
  [
    /^https?:\/\/(?:backend\.userland\.com|blogs\.law\.harvard\.edu|cyber\.law\.harvard\.edu)\//,
    'rss',
  ],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.[01]$/, 'dc'],
  [/^https?:\/\/purl\.org\/dc\/terms$/, 'dcterms'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content$/, 'content'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/syndication$/, 'sy'],
  [
    /^https?:\/\/(?:search\.yahoo\.com|tools\.search\.yahoo\.com|www\.rssboard\.org|video\.search\.yahoo\.com)\/(?:mrss|media-rss)/,
    'media',
  ],
  [/^https?:\/\/www\.itunes\.com\/dtds\/podcast-1\.0\.dtd$/, 'itunes'],
  [/^https?:\/\/rssnamespace\.org\/feedburner\/ext\/1\.0$/, 'feedburner'],
  [/^https?:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#?$/, 'rdf'],
  [/^https?:\/\/www\.w3\.org\/1999\/xhtml$/, 'xhtml'],
  [/^https?:\/\/(?:www\.)?sitemaps\.org\/schemas\/sitemap\/0\.9$/, 'sitemap'],
  [/^https?:\/\/www\.google\.com\/schemas\/sitemap\/0\.8\d$/, 'sitemap'],
  [/^https?:\/\/www\.google\.com\/schemas\/sitemap-news\/0\.9$/, 'news'],
]

/** The canonical prefix of a namespace address; the address itself where no field of ours lives in it. */
export function prefixOf(uri: string): string {
  const address = uri.trim().toLowerCase().replace(/\/$/, '')
  if (address === '') return ''
  return NAMESPACES.find(([pattern]) => pattern.test(address))?.[1] ?? address
}

/** Prefixes in scope, as written → canonical. */
export type Scope = ReadonlyMap<string, string>

export function scopeOf(attributes: ReadonlyMap<string, string>, outer: Scope): Scope {
  let own: Map<string, string> | undefined
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    own ??= new Map(outer)
    own.set(name.slice(6), prefixOf(value))
  }
  return own ?? outer
}

/** `title`, `dc:date`: lower case, with the canonical prefix, without one where the feed's own. */
export function canonicalName(name: string, scope: Scope, core: string | undefined): string {
  const colon = name.indexOf(':')
  const written = colon < 0 ? '' : name.slice(0, colon)
  const local = name.slice(colon + 1).toLowerCase()
  const prefix = scope.get(written) ?? written.toLowerCase()
  return prefix === '' || prefix === core ? local : `${prefix}:${local}`
}
