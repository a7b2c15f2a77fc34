import { cleanTitle } from '../../src/articles/clean.ts'
import { MORE } from '../../src/articles/cues.ts'
import type { Head } from './head.ts'
import { type Node, textOf, walk } from './tree.ts'

/** Between an article's title and the site's name in a `title` element. */
const SEPARATOR =
  /\s+(?:[|»«·•›‹–—−~│]|-{1,2}|::?|\/\/?|>|<)\s+|\s*[|｜│]\s*|(?<=\P{ASCII})[-_—](?=\P{ASCII})/u

/**
 * The title as readers see it: the heading of the page that what the page says of itself
 * (`headline`, `og:title`, `title`) confirms, or else that saying without the site's name.
 * @param headline what the page's JSON-LD calls the article
 */
export function titleOf(root: Node, head: Head, url: string, headline?: string): Title {
  const site = siteNames(head, url)
  const said = [headline, head.meta.get('og:title'), head.meta.get('twitter:title'), head.title]
    .filter((title) => title !== undefined)
    .map((title) => cleanTitle(title))
    .filter((title) => title !== '')
  const headings = headingsOf(root).filter(({ text }) => !site.has(key(text)))
  const spoken = said.map((title) => withoutSite(title, site)).filter((title) => key(title) !== '')
  const confirmed = confirmedBy(spoken, headings)
  if (confirmed) return confirmed
  const firsts = headings.filter(({ level }) => level === 1)
  const only = firsts.length === 1 ? firsts[0] : undefined
  // An h1 that the title element names after something else is the site's or the section's.
  const ofSite =
    only !== undefined &&
    said.some((title) => title.split(SEPARATOR).slice(1).map(key).includes(key(only.text)))
  if (only && !ofSite && !MORE.test(only.text.toLowerCase())) return only
  const text = spoken.find((title) => !site.has(key(title)))
  return text ? { text } : (only ?? headings[0] ?? { text: said[0] ?? '' })
}

export interface Title {
  readonly text: string
  /** The element that shows it, where one does. */
  readonly node?: Node
}

interface Heading extends Title {
  readonly level: number
}

const SKIP = new Set(['nav', 'footer', 'aside', 'script', 'style', 'noscript', 'template', 'svg'])

function headingsOf(root: Node): Heading[] {
  const found: Heading[] = []
  walk(root, (node) => {
    if (SKIP.has(node.tag) || node.length === 0) return false
    const level = /^h[1-4]$/.test(node.tag)
      ? Number(node.tag.slice(1))
      : node.attributes.itemprop === 'headline' || isTitleClass(node)
        ? 2
        : 0
    if (level === 0 || node.length > 300) return true
    const text = cleanTitle(textOf(node))
    if (key(text) !== '') found.push({ text, level, node })
    return false
  })
  return found.slice(0, 200)
}

/** A `div` or so that its class calls the title of an entry or article. */
function isTitleClass({ attributes, holdsBlock }: Node): boolean {
  if (holdsBlock) return false
  return /(?:entry|post|article|story|news|page|content)[-_]?(?:title|headline|heading)\b/i.test(
    attributes.class ?? '',
  )
}

/**
 * The best of the headings that a saying confirms. Where both have the same words the saying is
 * better typed; where the heading has a kicker before them or a subtitle after, the saying is the title.
 */
function confirmedBy(said: readonly string[], headings: readonly Heading[]): Title | undefined {
  let best: (Title & { score: number }) | undefined
  for (const heading of headings) {
    for (const [order, title] of said.entries()) {
      const match = agreement(heading.text, title)
      if (!match) continue
      const score = match.score - heading.level * 10 - order
      if (!best || score > best.score)
        best = { text: match.text, ...(heading.node && { node: heading.node }), score }
    }
  }
  return best
}

function agreement(heading: string, title: string): { text: string; score: number } | undefined {
  const [shown, whole] = [key(heading), key(title)]
  if (shown.length < 3) return undefined
  if (shown === whole) return { text: title, score: 100 }
  if (key(title.split(SEPARATOR)[0] ?? '') === shown) return { text: heading, score: 90 }
  if (whole.length > 15 && (shown.endsWith(whole) || shown.startsWith(whole)))
    return { text: title, score: 85 }
  const part = shown.length > whole.length * 0.4
  if (part && whole.startsWith(shown)) return { text: heading, score: 80 }
  if (part && whole.includes(shown)) return { text: heading, score: 75 }
  return overlap(title, heading) > 0.7 ? { text: heading, score: 70 } : undefined
}

/** Dice's coefficient of two titles' words. */
function overlap(a: string, b: string): number {
  const left = new Set(words(a))
  const right = words(b)
  if (left.size < 4 || right.length < 4) return 0
  const common = right.filter((word) => left.has(word)).length
  return (2 * common) / (left.size + right.length)
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const key = (text: string): string => words(text.normalize('NFKC')).join('')

/** How the site calls itself, in its metadata and in its address. */
function siteNames(head: Head, url: string): Set<string> {
  const names = new Set<string>()
  for (const name of ['og:site_name', 'application-name', 'apple-mobile-web-app-title']) {
    const value = head.meta.get(name)
    if (value) names.add(key(value))
  }
  const host = URL.parse(url)?.hostname.replace(/^www\./, '') ?? ''
  if (host) {
    names.add(key(host))
    names.add(key(host.split('.').slice(0, -1).join('')))
    names.add(key(host.split('.').at(-2) ?? ''))
  }
  names.delete('')
  return names
}

/** A title without the part at its end or beginning that names the site or a section. */
function withoutSite(title: string, site: ReadonlySet<string>): string {
  const pieces = title.split(new RegExp(`(${SEPARATOR.source})`, 'u'))
  if (pieces.length < 3) return title
  const isSite = (part: string | undefined): boolean =>
    part !== undefined &&
    [...site].some((name) => key(part) === name || (name.length > 5 && key(part).includes(name)))
  let from = 0
  let to = pieces.length
  while (to - from > 2 && isSite(pieces[to - 1])) to -= 2
  while (to - from > 2 && isSite(pieces[from])) from += 2
  // A short last part is the site's or the section's name even where nothing else gives it.
  if (from === 0 && to === pieces.length) {
    const last = pieces[to - 1] ?? ''
    const before = pieces.slice(0, to - 2).join('')
    if (words(last).length <= 4 && key(last).length < key(before).length) to -= 2
  }
  return pieces.slice(from, to).join('').trim()
}
