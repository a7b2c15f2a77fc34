import { isJsonLd, type Node, walk } from './tree.ts'

/** One object of a page's JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>

const MAX_THINGS = 2_000
const MAX_LEVEL = 12

/** Every object in a page's JSON-LD, outer ones first; what does not parse is skipped. */
export function jsonLd(root: Node): Thing[] {
  const things: Thing[] = []
  const gather = (value: unknown, level: number): void => {
    if (level > MAX_LEVEL || things.length >= MAX_THINGS) return
    if (Array.isArray(value)) {
      for (const each of value) gather(each, level + 1)
    } else if (isThing(value)) {
      things.push(value)
      for (const each of Object.values(value)) gather(each, level + 1)
    }
  }
  walk(root, (node) => {
    if (isJsonLd(node)) gather(parse(node.children.join('')), 0)
    return true
  })
  return things
}

function parse(text: string): unknown {
  const json = text
    .trim()
    .replace(/^(?:\/\/\s*)?<!(?:--|\[CDATA\[)|(?:\/\/\s*)?(?:-->|\]\]>)\s*;?$/g, '')
  try {
    return JSON.parse(json)
  } catch {
    // Line breaks inside strings are the commonest fault; as white space they do no harm outside.
    try {
      return JSON.parse(json.replace(/[\r\n\t]+/g, ' ').replace(/;\s*$/, ''))
    } catch {
      return undefined
    }
  }
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether an object is of one of these schema.org types, whatever prefix it wears. */
export function isA(thing: Thing, types: RegExp): boolean {
  const declared = thing['@type']
  const names = Array.isArray(declared) ? declared : [declared]
  return names.some((name) => typeof name === 'string' && types.test(name.replace(/^.*[/#:]/, '')))
}

export const ARTICLE =
  /^(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|Review|TechArticle|ScholarlyArticle|OpinionNewsArticle|SocialMediaPosting|DiscussionForumPosting|AdvertiserContentArticle|Recipe)$/i

/** A property as text, where it is text or an object that has a name. */
export function textIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined
  if (Array.isArray(value)) return textIn(value[0])
  if (isThing(value)) return textIn(value.name ?? value['@value'])
  return undefined
}

/** A property's names: strings and the names of objects, in order. */
export function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.slice(0, 20).flatMap(namesIn)
  const name = textIn(value)
  return name === undefined ? [] : [name]
}
