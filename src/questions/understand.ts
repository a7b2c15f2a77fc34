import { type DateMention, dateMentions } from './dates.ts'
import { type OutletMention, outletMentions } from './outlets.ts'
import { PASSING_WORDS } from './passing-words.ts'
import { type Word, words } from './words.ts'

export type Kind =
  | 'who'
  | 'when'
  | 'where'
  | 'count'
  | 'amount'
  | 'said'
  | 'why'
  | 'how'
  | 'yes-no'
  | 'which'
  | 'what'

export interface Asked {
  readonly text: string
  readonly language: 'en' | 'ko' | 'fr'
  readonly kind: Kind
  /** The words that carry what is asked, in order. */
  readonly words: readonly AskedWord[]
  readonly outlets: readonly OutletMention[]
  /** Times that say when an article was published, not words that it must hold. */
  readonly dates: readonly DateMention[]
  /** Asks for how things stand now: of what was said at several times, the last. */
  readonly latest: boolean
  /** The words of who is asked about in "what did X say". */
  readonly speaker: readonly number[]
}

export interface AskedWord extends Word {
  /** Part of a name: written in capitals where no sentence begins. */
  readonly name: boolean
  /** The position among all words of the question. */
  readonly position: number
  /** Says what kind of thing is asked for ("which company") or speaks about articles: need not be in the answer. */
  readonly focus: boolean
}

const KINDS: readonly [Kind, RegExp][] = [
  [
    'said',
    /\bwhat (?:did|does|do|has|have|is|was)\b.{2,60}?\b(?:say|said|tell|told|state|stated|argue|think|call for|announce|promise|warn)\b|\bhow did .{2,60}\b(?:respond|react|describe)\b|\b(?:qu['’]a|qu['’]ont|que dit|qu['’]a-t-(?:il|elle)).{0,40}\b(?:dit|déclaré|affirmé|annoncé)\b|\bqu['’]est-ce qu.{1,60}\bdit\b|\bque (?:dit|disent)\b|(?:뭐라고|무엇이라고|무슨 말|뭐라|무슨 발언).*|(?:말했나|말했습니까|언급했나)/iu,
  ],
  [
    'count',
    /\bhow many\b|\bcombien (?:de|d['’])|\b(?:what|which) (?:number|percentage|proportion|share)\b|몇\s?(?:명|개|대|척|번|차례|건|가지|년|주년|곳|회)?|\bquel (?:nombre|pourcentage)\b/iu,
  ],
  ['amount', /\bhow (?:much|large|big|long|old|far|tall|high|fast|deep)\b|\bcombien\b|얼마/iu],
  [
    'when',
    /\bwhen\b|\b(?:what|which) (?:year|day|date|month|century|decade|time)\b|\bhow soon\b|\bquand\b|\ben quelle année\b|\bà quelle date\b|\bquel jour\b|언제|몇\s?(?:년|월|일)|며칠/iu,
  ],
  [
    'where',
    /\bwhere\b|\b(?:in |at |to )?(?:what|which) (?:city|country|place|venue|town|location|state|region)\b|^(?:où|ou)\b|\bd['’]où\b|\boù\b|\bdans quel(?:le)? (?:ville|pays)\b|어디|어느\s?(?:나라|도시|곳)/iu,
  ],
  ['why', /\bwhy\b|\bwhat (?:caused|is the reason|was the reason)\b|\bpourquoi\b|왜|이유/iu],
  [
    'who',
    /\bwho(?:se|m)?\b|\b(?:which|what) (?:person|individual|figure|player|man|woman|leader|president|minister|actor|singer|ceo)\b|\bqui\b(?!.*\bque\b)|누구|누가|누군/iu,
  ],
  ['how', /^how\b|\bcomment\b|어떻게/iu],
  ['which', /\b(?:which|what) \w+|\bquel(?:le)?s?\b|어느|어떤|무슨/iu],
  [
    'yes-no',
    /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might)\b|^est-ce que\b|^(?:\p{L}+ )?\p{L}+-(?:t-)?(?:il|elle|ils|elles)\b|(?:나요|습니까|ㅂ니까|는가|은가|했나|인가|했어|있어)\??$/iu,
  ],
]
const FOCUS =
  /\b(?:which|what|quel(?:le)?s?)\s+((?:\p{L}+\s+){0,2}?)(?:company|companies|individual|person|figure|country|city|year|platform|player|organi[sz]ation|team|club|entity|type|kind|name|term|group|number|percentage|date|day|month|century|service|product|tool|app|event|people|entreprise|pays|ville|personne|année|jour)\b/iu
const HOW_FOCUS = /\bhow (?:old|long|far|tall|big|large|high|deep|fast|soon|quickly|often)\b/iu
const WHO_FOCUS = /\bwho is the (individual|figure|person|player|man|woman)\b/iu

const LATEST =
  /\b(?:latest|newest|most recent(?:ly)?|current(?:ly)?|right now|at present|nowadays|these days|as of today|any news|what['’]s new)\b|\bnow\s*\?|(?<!\p{L})(?:derni[eè]res? (?:nouvelles?|informations?)|le plus récent|la plus récente|actuel(?:le)?s?|actuellement|en ce moment|à présent|quoi de neuf)(?!\p{L})|최근|최신|현재|지금|요즘/iu

/** More words than anyone asks with; the rest of a pasted page is not read. */
const MOST_WORDS = 80

/** Reads a question: what it asks for, by which words, from whom and from when. `now` dates "yesterday". */
export function understand(
  question: string,
  { outlets, now }: { outlets: readonly string[]; now: Date },
): Asked {
  const text = question.trim()
  const language = languageOf(text)
  const named = outletMentions(text, outlets)
  const dates = dateMentions(text, now).filter((date) => tellsPublication(text, date, named))
  const all = words(text)
  const focus = focusOf(text)
  const spans = [...named.filter((m) => m.outlets.length > 0), ...dates]
  const asked: AskedWord[] = []
  for (const [position, word] of all.entries()) {
    if (word.stop || inside(word, spans)) continue
    if (asked.length === MOST_WORDS) break
    const name = word.script === 'latin' && isName(word, position, all, text)
    asked.push({
      ...word,
      name,
      position,
      focus: PASSING_WORDS.has(word.normal) || inside(word, focus),
    })
  }
  const kind = kindOf(text, language)
  const verb = kind === 'said' ? sayingVerb(asked) : -1
  return {
    text,
    language,
    kind,
    words: verb < 0 ? asked : asked.filter((_, at) => at !== verb),
    outlets: named,
    dates,
    latest: LATEST.test(text),
    speaker:
      verb < 0
        ? []
        : asked
            .slice(0, verb)
            .filter((w) => w.name || w.script === 'hangul')
            .map((w) => w.position),
  }
}

export function languageOf(text: string): 'en' | 'ko' | 'fr' {
  if (/\p{Script=Hangul}/u.test(text)) return 'ko'
  const french = text.match(
    /\b(?:le|la|les|des|du|est|qui|que|quoi|quand|où|combien|quel|quelle|quels|quelles|pourquoi|comment|une|sur|dans|avec|pour|ont|ce|cette|au|aux|et)\b|\b[ldnjsmt]['’]\p{L}|\bqu['’]/giu,
  )
  const english = text.match(
    /\b(?:the|is|are|was|were|did|does|do|what|which|who|when|where|how|why|of|in|on|with|for|to|and|has|have|will|about)\b/giu,
  )
  return (french?.length ?? 0) > (english?.length ?? 0) ? 'fr' : 'en'
}

function kindOf(text: string, language: Asked['language']): Kind {
  const opens = KINDS.find(([kind, shape]) => kind === 'yes-no' && shape.test(text))
  // "Does the article say who …" is a yes-no question in English and French; in Korean the end decides less.
  if (opens && language !== 'ko') return 'yes-no'
  return KINDS.find(([, shape]) => shape.test(text))?.[0] ?? 'what'
}

/** A day on which something was published, rather than one on which something happened. */
function tellsPublication(
  text: string,
  date: DateMention,
  outlets: readonly OutletMention[],
): boolean {
  const head = text.slice(Math.max(0, date.start - 40), date.start)
  if (
    /\b(?:published|reported|posted|publié|paru)\b(?:\s+\S+){0,3}\s*$|\b(?:report|article|coverage|story)\s+(?:on|from|of)\s+(?:the\s+)?$|보도|기사/iu.test(
      head,
    )
  )
    return true
  if (date.relation !== 'on') return true
  const relative = !/\d/.test(text.slice(date.start, date.end))
  // "last week's game" is something that happened; "news of last week" was published then.
  if (relative) return outlets.length === 0 && !/^['’]s/.test(text.slice(date.end))
  const day = date.to.getTime() - date.from.getTime() < 2 * 86_400_000
  return day && outlets.some((m) => m.end <= date.start)
}

function focusOf(text: string): { start: number; end: number }[] {
  const found = [FOCUS, HOW_FOCUS, WHO_FOCUS]
    .map((shape) => shape.exec(text))
    .filter((m) => m !== null)
  return found.map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

function isName(word: Word, position: number, all: readonly Word[], text: string): boolean {
  if (!/^\p{Lu}/u.test(word.written)) return false
  if (position > 0 && !/[.?!:]["'”’]?\s*$/.test(text.slice(0, word.start))) return true
  return (
    /^\p{Lu}[\p{Lu}\d]+$/u.test(word.written) || /^\p{Lu}/u.test(all[position + 1]?.written ?? '')
  )
}

const SAYING =
  /^(?:say|says|said|tell|told|state|stated|states|argue|argued|think|thinks|announce|announced|dit|declare|affirme|말했나요|말했나|말했습니까|말했어|말했다|말했는지|언급했나요|발언)$/u

function sayingVerb(asked: readonly AskedWord[]): number {
  return asked.findIndex((word) => SAYING.test(word.normal))
}

function inside(word: Word, spans: readonly { start: number; end: number }[]): boolean {
  return spans.some(({ start, end }) => word.start >= start && word.end <= end)
}
