import {
  ABOUT_COMPANY,
  AFTER,
  ASK,
  CLICK,
  CLICKABLE,
  CONTROL,
  CREDIT,
  CREDITED,
  LIFE,
  MORE,
  SIGNED,
  SURE_CREDIT,
  TAGS,
  TO_READER,
} from './cues.ts'
import { isDateLine } from './dateline.ts'

/** A paragraph, heading or item of an article, with what its surroundings tell. */
export interface Block {
  readonly text: string
  readonly kind: 'paragraph' | 'heading' | 'item' | 'quote' | 'cell' | 'code'
  /** The share (0–1) of its characters in links to the site itself. */
  readonly linked: number
  /** It stands right after or inside the box of a picture or video. */
  readonly pictured?: boolean
}

export interface About {
  readonly title?: string | undefined
  readonly byline?: string | undefined
}

/**
 * What is left of an article's blocks when what surrounds the writing is taken away: title and
 * byline repeated, datelines, captions, credits, controls, lists of tags, leads to other pieces,
 * and what asks the reader to subscribe, share or comment. Blocks are kept or dropped whole.
 */
export function withoutFurniture(blocks: readonly Block[], about: About = {}): Block[] {
  const alone = blocks.filter((block) => !isFurniture(block, about))
  return withoutLists(withoutEdges(withoutEnd(alone, blocks)))
}

function isFurniture(block: Block, { title, byline }: About): boolean {
  const { text, kind, linked } = block
  const key = letters(text)
  const lower = text.toLowerCase()
  if (key === '') return true
  if (title && key === letters(title)) return true
  if (kind === 'code' || kind === 'cell') return false
  if (text.length > 600) return false
  if (CONTROL.test(lower) && text.length < 80) return true
  if (isDateLine(text)) return true
  if (kind !== 'heading' && isByline(text, byline)) return true
  if (TAGS.test(lower) && text.length < 400) return true
  if (MORE.test(lower) && text.length < 250 && (!endsSentence(text) || linked > 0.2)) return true
  if (text.length < 400 && SURE_CREDIT.test(lower)) return true
  if (text.length < 300 && !endsSentence(text) && CREDIT.test(lower)) return true
  if (ASK.test(lower) && text.length < 400) return true
  if (text.length < 400 && CLICKABLE.test(text) && CLICK.test(lower) && TO_READER.test(text))
    return true
  if (text.length < 250 && CREDITED.test(lower.slice(-100))) return true
  if (SIGNED.test(text)) return true
  if (isAddressOnly(text)) return true
  if (block.pictured && text.length < 200 && !endsSentence(text) && kind !== 'heading') return true
  return (
    linked > 0.9 &&
    kind !== 'item' &&
    kind !== 'heading' &&
    text.length < 250 &&
    !endsSentence(text)
  )
}

/** Letters and digits only, so that quotes, dashes and spaces do not tell titles apart. */
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Ended as sentences are, quotation marks and brackets after the stop allowed. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？؟।:：;]["'”’»」』)\]\s]*$/u.test(text) || /(?:다|요)["'”’)\s]*$/u.test(text)
}

function isByline(text: string, byline: string | undefined): boolean {
  if (text.length > 160) return false
  const bare = text.replace(
    /^\s*(?:(?:written |reported |posted )?by|von|par|por|di|av|af|door|text)\s*:?\s+/i,
    '',
  )
  if (byline && byline.length > 3 && letters(bare) === letters(byline)) return true
  // “By” and two to five capitalised words, perhaps with a job or an agency after a comma.
  return (
    bare !== text &&
    !endsSentence(text) &&
    /^(?:\p{Lu}[\p{L}.'’-]*\s*(?:,|and|und|et|y|e|&|\||\/)?\s*){1,8}(?:,.{0,60})?$/u.test(bare)
  )
}

/** Nothing but an e-mail address, a link or a handle. */
const isAddressOnly = (text: string): boolean =>
  /^(?:e-?mail:?\s*)?(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w+|(?:https?:\/\/)?(?:www\.)?(?:twitter|x|facebook|instagram|t)\.com?\/\S+)$/i.test(
    text,
  )

/**
 * Without what a heading of that kind introduces near the end: authors' lives, other pieces,
 * boilerplate. `all` still holds the headings that were dropped for themselves.
 */
function withoutEnd(blocks: readonly Block[], all: readonly Block[]): Block[] {
  const total = length(all)
  let after = 0
  for (let index = all.length - 1; index > 0; index--) {
    const block = all[index]
    if (block === undefined || after > total * 0.25) break
    if (isAfterHeading(block)) return without(blocks, all.slice(index))
    after += block.text.length
  }
  const isLife = ({ text }: Block): boolean => text.length < 500 && LIFE.test(text)
  const last = blocks.findLastIndex((block) => !isLife(block))
  return blocks.slice(0, last + 1)
}

function isAfterHeading({ text }: Block): boolean {
  if (text.length >= 60) return false
  return ABOUT_COMPANY.test(text) || (!endsSentence(text) && AFTER.test(text.toLowerCase()))
}

function without(blocks: readonly Block[], some: readonly Block[]): Block[] {
  const gone = new Set(some)
  return blocks.filter((block) => !gone.has(block))
}

const length = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text }) => sum + text.length, 0)

/** Short lines before the first sentence and after the last one, where prose stands between. */
function withoutEdges(blocks: readonly Block[]): Block[] {
  const prose = (block: Block): boolean => block.text.length >= 80 && endsSentence(block.text)
  const first = blocks.findIndex(prose)
  if (first < 0) return [...blocks]
  const lede = blocks[first]
  return blocks.filter((block, index) => {
    if (index >= first || lede === undefined) return true
    return !isCaptionOf(block, lede)
  })
}

/** A line without a stop, all of whose words come in the lede in this order: a picture's caption. */
function isCaptionOf(block: Block, lede: Block): boolean {
  if (endsSentence(block.text) || block.kind === 'heading') return false
  const words = letters(block.text)
  return words.length >= 12 && letters(lede.text).includes(words)
}

/** Two and more neighbouring blocks that are all links to the site's other pages. */
function withoutLists(blocks: readonly Block[]): Block[] {
  const linked = (block: Block | undefined): boolean => block !== undefined && block.linked > 0.8
  return blocks.filter((block, index) => {
    if (!linked(block)) return true
    return !(linked(blocks[index - 1]) || linked(blocks[index + 1]))
  })
}
