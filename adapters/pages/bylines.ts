import { cleanTitle } from '../../src/articles/clean.ts'
import { isDateLine } from '../../src/articles/dateline.ts'
import { monthNamed } from '../../src/sources/months.ts'
import type { Where } from './dates.ts'
import { ARTICLE, isA, isThing, namesIn, type Thing } from './json-ld.ts'
import { walkPlaces } from './place.ts'
import { type Node, textOf } from './tree.ts'

/**
 * Who wrote an article, as the page says it, several names joined by a comma; undefined where it
 * does not. What the article's own data call its author comes first, then what stands beside the
 * headline, then the page's metadata: that often holds the site's name and the template's author.
 */
export function bylineOf(where: Where): string | undefined {
  const site = siteNames(where)
  const personal = (name: string): boolean => !site.has(plain(name)) && !IMPERSONAL.test(name)
  const groups = [stated(where), shown(where), fromMeta(where), persons(where.things)].map(
    (group) => unique(group.flatMap(namesOf)),
  )
  const named = groups.map((names) => names.filter(personal)).filter(({ length }) => length > 0)
  const [best] = named
  if (best === undefined) return list(groups.find(({ length }) => length > 0) ?? [])
  // One place often names the first of several authors whom another names all.
  return list(named.find((names) => names.length > best.length && holdsAll(names, best)) ?? best)
}

function holdsAll(names: readonly string[], some: readonly string[]): boolean {
  const keys = new Set(names.map(plain))
  return some.every((name) => keys.has(plain(name)))
}

const list = (names: readonly string[]): string | undefined =>
  names.slice(0, 8).join(', ') || undefined

const IMPERSONAL =
  /^(?:admin\w*|webmaster|editors?|root|user|staff|team|guest|gast|system|online|news|home)$/i

/** The authors of the page's article in its JSON-LD, references resolved. */
function stated({ things }: Where): string[] {
  const byId = new Map<unknown, Thing>()
  for (const thing of things) if (thing['@id'] && thing.name) byId.set(thing['@id'], thing)
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, 20).map(resolve)
    if (isThing(value) && value.name === undefined) return byId.get(value['@id'])
    return value
  }
  for (const thing of things) {
    if (!isA(thing, ARTICLE)) continue
    const names = namesIn(resolve(thing.author ?? thing.creator))
    if (names.length > 0) return names
  }
  return []
}

/** The one person that a page's data describe, where there is just one. */
function persons(things: readonly Thing[]): string[] {
  const names = unique(
    things.filter((thing) => isA(thing, /^Person$/)).flatMap(({ name }) => namesIn(name)),
  )
  return names.length === 1 ? names : []
}

const META = [
  'author',
  'article:author_name',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'byline',
  'article_author',
  'dc.creator',
  'dc:creator',
  'dcterms.creator',
  'citation_author',
  'dcsext.author',
  'vr:author',
]
const WRITTEN_BY =
  /^(?:written by|author|by|verfasst von|geschrieben von|autor(?:in)?|écrit par|publié par|escrito por|scritto da|geschreven door|skrevet av|skriven av|napisane przez|автор|작성자|글쓴이)\s*:?$/i

function fromMeta({ head: { meta } }: Where): string[] {
  for (const label of ['1', '2']) {
    if (WRITTEN_BY.test(meta.get(`twitter:label${label}`) ?? '')) {
      const value = meta.get(`twitter:data${label}`)
      if (value) return [value]
    }
  }
  const value = META.map((name) => meta.get(name)).find((text) => text && !/^https?:/.test(text))
  return value ? [value] : []
}

const NAMED =
  /(?:^|[^a-z])(?:by-?lines?|authors?|autor(?:en|in|es)?|auteurs?|writers?|verfasser|redakteur|posted-?by|written-?by|contributors?|journalist|reporter|creator)(?:[^a-z]|$)|author|byline/
const NOT_A_NAME =
  /box|bio|desc|image|img|avatar|photo|social|follow|more|link-list|title|job|role|email|date|time|count|comment/
const PROFILE =
  /\/(?:authors?|autor(?:en|es|in)?|auteurs?|redakteur|profiles?|people|staff|journalists?|contributors?|by|writers?|reporter)\/[^/]+/i
const BY =
  /^\s*(?:(?:words|text|story|report|posted|written|published|reported|submitted|veröffentlicht|verfasst|geschrieben|erstellt|gespeichert|publié|écrit|escrito|(?:eine?\s+)?(?:beitrag|gastbeitrag|artikel|kolumne|interview|kommentar|reportage|analyse|essay|rezension)|(?:an?\s+)?(?:article|column|interview|guest post|analysis|essay|commentary|review)|une?\s+(?:article|chronique|entretien|tribune)|una?\s+(?:artículo|columna|entrevista))\s+)?(?:by|von|par|por|di|door|av|af|przez)\s*:?\s+(?=\S)/i

/** The likeliest byline that the page shows. */
function shown({ root, headline, body }: Where): string[] {
  const found: { text: string; base: number; at: number; aside: boolean; node: Node }[] = []
  const near = walkPlaces(root, headline, body, ({ node, name, aside, at }) => {
    if (node.length < 2 || node.length > 250) return false
    const property = `${node.attributes.itemprop ?? ''} ${node.attributes.rel ?? ''}`
    let base = 0
    if (/(?:^|\s)(?:author|creator)(?:\s|$)/i.test(property)) base = 60
    else if (node.tag === 'byline') base = 55
    else if (NAMED.test(name)) base = NOT_A_NAME.test(name) ? 35 : 50
    else if (node.tag === 'a' && PROFILE.test(node.attributes.href ?? '')) base = 45
    const text = base > 0 ? nameIn(node) : written(node)
    if (base === 0 && text !== undefined) base = 40
    if (base === 0 || text === undefined) return false
    // A name in two or three words with capitals is worth more than a handle or a phrase.
    const names = namesOf(text)
    if (names.length === 0) return false
    if (names.every((each) => FULL_NAME.test(each))) base += 10
    found.push({ text, base, at, aside, node })
    return false
  })
  let best: { text: string; score: number; node: Node } | undefined
  for (const { text, base, at, aside, node } of found) {
    const score = base + near(at) - (aside ? 30 : 0)
    if (score >= (base < 50 ? 45 : 30) && (!best || score > best.score))
      best = { text, score, node }
  }
  if (!best) return []
  // Two authors are two elements of one kind, side by side.
  const { node, text } = best
  const kin = found.filter(
    (each) =>
      each.node.parent === node.parent &&
      each.node.tag === node.tag &&
      each.node.attributes.class === node.attributes.class,
  )
  return kin.length > 1 && kin.length <= 6 ? kin.map((each) => each.text) : [text]
}

/** Two to four words with capitals, particles and initials allowed. */
const FULL_NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|von|van|de|der|den|di|da|del|della|du|la|le|el|al|bin|dos|zu|ten)){1,4}$/u
const AUTHOR_LABEL =
  /(?:^|[\s|·•(])(?:autor(?:in|en)?|author|auteur|words|text|writer|reporter|글|기자)\s*:\s*([^|·•\n(]{4,60})/i

/** A byline known by its wording alone: “By Ada Quay”, “Author: Ada Quay”, “5 May 2024 | Ada Quay”. */
function written(node: Node): string | undefined {
  if (node.length > 200 || /^(?:h\d|a)$/.test(node.tag)) return undefined
  const labelled = AUTHOR_LABEL.exec(lines(node))?.[1]
  if (!labelled && (node.length > 100 || node.holdsBlock)) return undefined
  const text = textOf(node)
  const parts = text.split(/\s*[|·•]\s*|\s[-–—]\s/)
  const after = BY.test(text) ? text.replace(BY, '') : undefined
  const dated =
    parts.length > 1 && parts.some(isDateLine) ? parts.filter((part) => !isDateLine(part)) : []
  const said = labelled ?? after ?? (dated.length === 1 ? dated[0] : undefined)
  if (said === undefined) return undefined
  const names = namesOf(said)
  return FULL_NAME.test(names[0] ?? '') ? said : undefined
}

/** The part of a byline's box that holds the name: what is marked as one, or all of it. */
function nameIn(node: Node): string {
  const inner: Node[] = []
  const visit = (each: Node): void => {
    for (const child of each.children) {
      if (typeof child === 'string') continue
      const { itemprop = '', class: names = '', rel = '' } = child.attributes
      if (
        /^name$/i.test(itemprop) ||
        /(?:^|\s|[-_])(?:fn|name|author-?name)(?:\s|$)/i.test(names) ||
        /author/.test(rel)
      ) {
        if (child.length > 1) inner.push(child)
      } else visit(child)
    }
  }
  visit(node)
  if (inner.length > 0 && inner.length <= 6) return inner.map(textOf).join(', ')
  const text = lines(node)
  return AUTHOR_LABEL.exec(text)?.[1] ?? text
}

/** Text with a line break between the blocks below. */
function lines(node: Node): string {
  let text = ''
  for (const child of node.children) {
    if (typeof child === 'string') text += child.replace(/\s+/g, ' ')
    else if (/^(?:script|style|svg|img|button|time)$/.test(child.tag)) text += '\n'
    else if (/^(?:p|div|li|h\d|br|ul|section)$/.test(child.tag)) text += `\n${lines(child)}\n`
    else text += lines(child)
  }
  return text
}

/** Names in what a page gives for a byline; words that are no name are taken off or refused. */
function namesOf(raw: string): string[] {
  if (raw.length > 400) return []
  return raw
    .split(/\n|\s[|·•–—]\s|\||·|•|\s-\s|\s\/\s/)
    .map((part) => part.replace(BY, '').replace(LABEL, ''))
    .flatMap((part) =>
      part.split(/\s*[,;]\s*|\s+(?:and|und|et|y|e|og|och|en|&|with|mit|avec)\s+(?=\p{Lu})/u),
    )
    .map((name) =>
      cleanTitle(name.replace(BY, '').replace(LABEL, '').replace(TRAIL, '')).replace(
        /^[\s\p{P}]+|[\s,;:|/@-]+$/gu,
        '',
      ),
    )
    .filter(isName)
}

const LABEL =
  /^\s*(?:by|von|par|por|di|text|foto|autor(?:in|en)?|author|auteur|writer|reporter|interview|story|redaktion|zeige alle beiträge von|view all posts by|beiträge von|articles? par|all posts by|more by|written by|quelle|source)\s*:\s*|^\s*(?:zeige alle beiträge von|view all posts by|alle beiträge von|beiträge von|articles par|posts by|more by|written by|vom)\s+/i
const TRAIL =
  /\s*(?:\(.*|\[.*|<.*|https?:.*|\S+@\S+.*|\bupdated\b.*|\bpublished\b.*|\bposted\b.*|\bon\s+\p{Lu}\p{L}+\s+\d.*|\bam\s+\d.*|\s\d.*|\bfollow\b.*|\bshares?\b.*|\bfor\s+\p{Lu}.*)$/iu

function isName(name: string): boolean {
  if (name.length < 2 || name.length > 60 || !/\p{L}/u.test(name)) return false
  if (isDateLine(name) || /https?:|www\.|[<>{}=©]|\.(?:com|de|org|net)$/i.test(name)) return false
  if (name.split(/\s+/).length > 6 || /[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(name)) return false
  if (ROLE.test(name) || monthNamed(name) !== undefined) return false
  return !/^(?:(?:publi|veröffentlicht|posted|updated|aktualisiert|erstellt)\S*(?:\s+(?:am|on|le|el|at|in))?|text|words|photos?|fotos?|interview|no author|unknown|none|null|undefined|anonymous|comments?|share|twitter|facebook|email|follow|about|the author|author|autor|by|von|reply|read more|contact|profile|biography|more|uhr|\d+)$/i.test(
    name,
  )
}

/** A part that says what someone is, and not who. */
const ROLE =
  /^(?:.*\b(?:reporter|correspondent|editor(?:-in-chief)?|columnist|staff writer|contributor|journalist|redakteur(?:in)?|chefredakteur(?:in)?|korrespondent(?:in)?|journaliste|writer|producer|min read|minutes?|comments?|kommentare?|political|opinion|senior|ceo)\b.*)$/i

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.filter((name) => !seen.has(plain(name)) && seen.add(plain(name)))
}

function siteNames({ head, url }: Where): Set<string> {
  const host = URL.parse(url)?.hostname.replace(/^www\./, '') ?? ''
  const names = [head.meta.get('og:site_name') ?? '', host, host.split('.').at(-2) ?? '']
  return new Set(names.map(plain).filter((name) => name !== ''))
}
