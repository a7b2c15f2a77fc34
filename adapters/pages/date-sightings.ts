import type { Where } from './dates.ts'
import { nameOf, namesComments } from './names.ts'
import { type Node, textOf } from './tree.ts'

export interface Sighting {
  readonly date: Date
  /** How likely it is the page's own date: above 70 by name or place, below 40 hardly. */
  readonly score: number
  /** It is said to be the date of the last change. */
  readonly changed: boolean
}

const OUTSIDE =
  /related|recommend|side-?bar|widget|teaser|popular|latest|recent|newsletter|trending|archive|calendar|event|breadcrumb|copyright|next-?post|prev|more-?(?:news|stories)|carousel|weather/
const DATED =
  /(?:^|[^a-z])(?:date?|datum|fecha|data|time|timestamp|pubdate|published?|publish|posted|posting|created|erstellt|day|byline|meta|info|details?)(?:[^a-z]|$)|date(?:$|[^a-z])|^date/
const PUBLISHED =
  /publish|pubdate|posted|post-date|entry-date|article-date|date-published|created|release/
const CHANGED_NAME = /updated|modified|changed|last-?mod/
const PUBLISHED_LABEL =
  /publi(?:sh|é|c|k)|posted|veröffentlicht|erschienen|erstellt|geschrieben|datum|pubblicato|gepubliceerd|opublikowano|입력|등록|게재|公開|发布|來源|created|written|submitted|gespeichert|^(?:on|am|le|el|il)\b/iu
const CHANGED_LABEL =
  /updated?|modified|aktualisiert|geändert|bearbeitet|stand\b|mis à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|aktualizacja|수정|更新|last edited|changed/iu

/** All dates that a page shows, likeliest first. */
export function sightings(
  { root, headline, body }: Where,
  readText: (text: string) => Date | undefined,
  readAttribute: (text: string | undefined) => Date | undefined,
): Sighting[] {
  const found: {
    date: Date
    base: number
    changed: boolean
    at: number
    card: Node | undefined
    aside: boolean
  }[] = []
  let at = 0
  let headlineAt: number | undefined
  let bodyFrom: number | undefined
  let bodyTo: number | undefined

  const visit = (node: Node, card: Node | undefined, aside: boolean): boolean => {
    if (node === headline) headlineAt = at
    if (node === body) bodyFrom = at
    at++
    if (SKIP.has(node.tag)) return false
    const name = nameOf(node)
    if (holds(node, headline, body) === false) {
      if (namesComments(name) || /^(?:nav|form)$/.test(node.tag)) return false
      if (OUTSIDE.test(name) || node.tag === 'aside') aside = true
      if (/^(?:article|li)$/.test(node.tag)) card = node
    }
    const before = found.length
    const attribute = fromAttributes(node, name)
    if (attribute) found.push({ ...attribute, at, card, aside })
    else {
      let below = false
      for (const child of node.children)
        if (typeof child !== 'string' && visit(child, card, aside)) below = true
      if (!below && node.length >= 6 && node.length <= 140 && !node.holdsBlock) {
        const shown = fromText(node, name)
        if (shown) found.push({ ...shown, at, card, aside })
      } else if (!below && node.holdsBlock) {
        // Text that stands between the blocks of a box.
        for (const child of node.children) {
          if (typeof child !== 'string' || child.length > 200) continue
          const date = readText(child)
          if (date)
            found.push({
              date,
              base: 35 + label(child),
              changed: isChanged(child),
              at,
              card,
              aside,
            })
        }
      }
    }
    if (node === body) bodyTo = at
    return found.length > before
  }

  function fromAttributes({ tag, attributes }: Node, name: string) {
    const property = `${attributes.itemprop ?? ''} ${attributes.property ?? ''}`
    const stamp =
      attributes.datetime ??
      attributes.content ??
      attributes['data-datetime'] ??
      attributes['data-timestamp']
    const titled = /^(?:abbr|time|span|a)$/.test(tag) ? attributes.title : undefined
    const says = /date(?:published|created)|pubdate/i.test(property) || 'pubdate' in attributes
    const changed =
      /datemodified/i.test(property) || (CHANGED_NAME.test(name) && !PUBLISHED.test(name))
    if (tag !== 'time' && !says && !changed && !(titled && DATED.test(name))) return undefined
    const date =
      readAttribute(stamp) ?? readAttribute(titled && /\d{4}/.test(titled) ? titled : undefined)
    if (!date) return undefined
    return { date, changed: changed && !says, base: says ? 80 : PUBLISHED.test(name) ? 70 : 55 }
  }

  function fromText(node: Node, name: string) {
    const text = textOf(node)
    if (!/\d/.test(text)) return undefined
    const date = readText(text)
    if (!date) return undefined
    const says = /date(?:published|created)/i.test(node.attributes.itemprop ?? '')
    const named = PUBLISHED.test(name) ? 55 : DATED.test(name) || node.tag === 'time' ? 45 : 25
    // A date in a sentence is a date of something else.
    const alone = text.length < 40 ? 10 : text.length > 90 ? -20 : 0
    return {
      date,
      changed: isChanged(text) || (CHANGED_NAME.test(name) && !PUBLISHED.test(name)),
      base: says ? 80 : named + label(text) + alone,
    }
  }

  visit(root, undefined, false)
  const cards = found.filter(({ card }) => card !== undefined).length
  return found
    .map(({ date, changed, base, at: place, card, aside }) => {
      let score = base - (aside ? 30 : 0) + (found.length === 1 ? 15 : 0)
      if (headlineAt !== undefined) {
        const distance = place - headlineAt
        if (distance >= 0 && distance < 40) score += 25 - distance / 4
        else if (distance < 0 && distance > -25) score += 15 + distance / 4
        else if (distance < 0) score -= 20
      }
      if (bodyFrom !== undefined && bodyTo !== undefined) {
        if (place >= bodyFrom && place < bodyFrom + 8) score += 8
        else if (place > bodyTo - 8 && place < bodyTo + 25) score += 5
        else if (place >= bodyTo + 25) score -= 25
      }
      if (card !== undefined && cards > 2) score -= 25
      return { date, changed, score }
    })
    .sort((a, b) => b.score - a.score)
}

const SKIP = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'select',
  'option',
  'textarea',
  'head',
  'form',
])

const label = (text: string): number => (PUBLISHED_LABEL.test(text) ? 15 : 0)
const isChanged = (text: string): boolean => CHANGED_LABEL.test(text) && !PUBLISHED_LABEL.test(text)

/** Whether the headline or the writing lies below; undefined where neither is known. */
function holds(
  node: Node,
  headline: Node | undefined,
  body: Node | undefined,
): boolean | undefined {
  const known = [headline, body].filter((each) => each !== undefined)
  if (known.length === 0) return undefined
  return known.some((each) => {
    for (let up: Node | undefined = each; up; up = up.parent) if (up === node) return true
    return false
  })
}
