import type { Language } from '../channels/message.ts'
import { say } from '../channels/words.ts'
import type { Concept } from './concepts.ts'
import { isName } from './fit.ts'
import { type Frame, frameOf } from './frame.ts'
import { baseOf, pastOf, presentOf } from './parse/verbs.ts'
import type { Stretch } from './parse.ts'
import type { Found } from './search.ts'
import { stemKorean } from './stem-korean.ts'
import type { Asked } from './understand.ts'
import type { Verdict } from './verdict.ts'
import { words } from './words.ts'

/** What the sources lack, as a no names it: somebody, words, a report that something is so, a matter. */
export interface Missing {
  readonly kind: 'name' | 'words' | 'outlet' | 'that' | 'so' | 'said' | 'matter' | 'question'
  readonly what: string
  /** Whose words are not there. */
  readonly speaker?: string
}

/** What of a question the sources do not tell, in its own words; undefined where that can not be built. */
export function missingOf(found: Found, verdict: Verdict): Missing | undefined {
  const { asked, concepts, ranking } = found
  const [outlet] = verdict.unheld
  if (outlet) return { kind: 'outlet', what: outlet }
  const frame = frameOf(asked, concepts)
  const stranger = verdict.strangers[0] ?? verdict.absent[0]
  const unnamed = concepts.find((concept, c) => isName(concept) && ranking.counts[c] === 0)
  const name = stranger ?? (unnamed && bare(unnamed.text))
  if (name) return { kind: 'name', what: name }
  if (asked.language === 'en' && frame) {
    const that = reported(asked.text, frame)
    if (that) return { kind: 'that', what: that }
  }
  const asks = frame && indirect(asked, frame)
  if (asks) return { kind: 'question', what: asks }
  const matter = matterOf(found, frame)
  if (matter) return { kind: 'matter', what: matter }
  if (frame?.said && frame.parsed.subject && frame.parsed.about) {
    const [speaker, what] = [frame.parsed.subject, frame.parsed.about].map((part) =>
      bare(asked.text.slice(part.start, part.end)),
    )
    if (speaker && what) return { kind: 'said', what, speaker }
  }
  return frame?.parsed.whether ? { kind: 'so', what: asked.text } : undefined
}

/** The no itself, in a language of ours. */
export function sayMissing(missing: Missing | undefined, language: Language): string {
  if (!missing) return say(language, 'answer.no')
  const { kind, what, speaker = '' } = missing
  return say(language, `answer.no.${kind}`, { what, speaker, about: `${what}${particle(what)}` })
}

/** 이라는 after a consonant, 라는 after a vowel; what is not Hangul is read by its last letter. */
const particle = (word: string): string => (isClosed(word) ? '이라는' : '라는')

/** Ends in a consonant. */
function isClosed(word: string): boolean {
  const last = word.match(/[\p{L}\p{N}]/gu)?.at(-1) ?? ''
  const code = last.codePointAt(0) ?? 0
  if (code >= 0xac00 && code <= 0xd7a3) return (code - 0xac00) % 28 > 0
  return /[lmnrLMNR1367890]/.test(last)
}

/**
 * What an English question supposes, as a clause: "How many submarines did Canada buy?" supposes
 * "that Canada bought submarines". Undefined where its verb is not one we can bend.
 */
function reported(text: string, { parsed }: Frame): string | undefined {
  const of = (part: Stretch | undefined) => (part ? text.slice(part.start, part.end).trim() : '')
  const [subject, verb, rest, noun, auxiliary] = [
    of(parsed.subject),
    of(parsed.verb),
    of(parsed.rest),
    of(parsed.noun),
    of(parsed.auxiliary).toLowerCase(),
  ]
  const wh = of(parsed.wh).toLowerCase()
  if (!verb || !/^[\p{L}\p{N}\p{P}\p{Sc}\s]*$/u.test(`${subject} ${rest}`)) return undefined
  if (/^(?:who|whom)$/.test(wh) && !subject) {
    return `that anyone ${/^(?:did|do|does)$/.test(auxiliary) ? '' : `${auxiliary} `}${plainly(verb, auxiliary)} ${rest}`
      .replace(/\s+/g, ' ')
      .trim()
  }
  if (!subject || /^(?:why|how)$/.test(wh) || parsed.passive || BE.test(auxiliary)) return undefined
  const base = baseOf(verb)
  if (!base) return undefined
  const does = bend(base, auxiliary, subject)
  if (!does) return undefined
  return `that ${subject} ${does} ${objectOf(wh, noun, base)} ${rest}`.replace(/\s+/g, ' ').trim()
}

/** What stands for what is asked: "anything", "submarines", "any company". */
function objectOf(wh: string, noun: string, base: string): string {
  if (/^(?:who|whom)$/.test(wh)) return 'anyone'
  if (wh === 'what')
    return /^(?:agree|talk|speak|decide|think|respond|react|comment)$/.test(base) ? '' : 'anything'
  if (/^(?:what|which)\b/.test(wh)) return `any ${noun}`
  return noun
}

/** "Who is the mayor of Lund?" as what is not said: "who the mayor of Lund is". */
function indirect({ text, language }: Asked, { parsed }: Frame): string | undefined {
  const { wh, auxiliary, subject, verb, rest } = parsed
  if (!wh) return undefined
  const plain = text.slice(wh.start).replace(/[\s?？.]+$/u, '')
  const asks = plain.charAt(0).toLowerCase() + plain.slice(1)
  if (language === 'fr') {
    return /^(?:qui|quel(?:le)?s?) (?:est|sont|était)\b/.test(asks) ? asks : undefined
  }
  const of = (part: Stretch) => text.slice(part.start, part.end)
  if (language === 'ko') {
    const who = /^(?:누구|무엇|언제|어디)/u.exec(of(wh))?.[0]
    if (verb || !subject || !who) return undefined
    const whom = bare(of(subject))
    return `${whom}${isClosed(whom) ? '이' : '가'} ${who}인지`
  }
  // "Which company ships gas", "how much gas will be shipped": nothing to turn round.
  if (!subject) return verb ? asks : undefined
  if (!auxiliary || verb || rest || !/^(?:is|are|was|were)$/i.test(of(auxiliary))) return undefined
  return `${of(wh).toLowerCase()} ${of(subject)} ${of(auxiliary)}`
}

const BE = /^(?:is|are|was|were|be)$/

function plainly(verb: string, auxiliary: string): string {
  const base = baseOf(verb)
  return auxiliary && base ? base : verb
}

/** The verb as its auxiliary has it: "did buy" → "bought", "does lead" → "leads". */
function bend(base: string, auxiliary: string, subject: string): string | undefined {
  if (auxiliary === 'did') return pastOf(base)
  if (auxiliary === 'do') return base
  if (auxiliary === 'does') return / and /.test(subject) ? base : presentOf(base)
  if (/^(?:will|would|can|could|may|might|should|must|shall)$/.test(auxiliary)) {
    return `${auxiliary} ${base}`
  }
  return undefined
}

/** What the question is about, without its verb and question words: the rarest of it that is not told. */
function matterOf(
  { asked, concepts, ranking }: Found,
  frame: Frame | undefined,
): string | undefined {
  const skipped = new Set([...(frame?.verb ?? [])])
  const best = ranking.ranked[0]
  const open = concepts.flatMap((concept, c) => {
    const isWord = /^\p{L}[\p{L}\p{N}'’ -]+$/u.test(concept.text)
    const isCounted = COUNTING.test(concept.text)
    if (skipped.has(c) || concept.focus || !isWord || isCounted) return []
    return [{ concept, unsaid: (best?.strengths[c] ?? 0) < 0.3, weight: ranking.weights[c] ?? 0 }]
  })
  const [top] = open.filter(({ unsaid }) => unsaid).toSorted((x, y) => y.weight - x.weight)
  if (!top) return undefined
  const text = bare(written(asked.text, top.concept))
  // A verb at the end of a Korean question is no matter.
  return asked.language === 'ko' && /(?:했|나요|까)$/u.test(text) ? undefined : text
}

/** The word with what a hyphen joins to it: "sous-marins". */
function written(text: string, { text: own, position }: Concept): string {
  const word = words(text)[position]
  if (!word || own.includes(' ')) return own
  const before = /[\p{L}\p{N}-]*-$/u.exec(text.slice(0, word.start))?.[0] ?? ''
  const after = /^-[\p{L}\p{N}-]*/u.exec(text.slice(word.end))?.[0] ?? ''
  return before + own + after
}

const COUNTING = /^(?:many|much|long|old|far|next|last|first|척|명|개|건|대|번|년|월|일)$/iu

/** Korean nouns without their particle. */
const bare = (text: string): string =>
  text
    .split(' ')
    .map((word) => (/\p{Script=Hangul}/u.test(word) ? stemKorean(word) : word))
    .join(' ')
