import { derivedStems } from './derived.ts'
import { spellings } from './korean-names.ts'
import type { Lexicon } from './lexicon.ts'
import { formOf, keysOf, type Meaning, type Meanings, synonymsOf } from './meanings.ts'
import type { PassageIndex } from './passage-index.ts'
import { distance, hangulSound, latinSound, romanize } from './sound.ts'
import { stemKorean } from './stem-korean.ts'
import { terms } from './terms.ts'
import type { Asked, AskedWord } from './understand.ts'

/** One way to say what a word of the question says: each slot is met by any of its terms. */
export interface Alternative {
  readonly slots: readonly (readonly number[])[]
  /** 1 for the word itself, less for a synonym or a translation. */
  readonly strength: number
  /** Only a synonym: it bears a passage out, and tells nothing of how rare the word is. */
  readonly loose?: boolean
}

/** What a word or phrase of the question means to the index: all the ways a text may say it. */
export interface Concept {
  readonly text: string
  readonly position: number
  readonly name: boolean
  readonly number: boolean
  readonly focus: boolean
  /** Words it stands for: a Hangul compound is about one for each two syllables. */
  readonly length: number
  readonly alternatives: readonly Alternative[]
}

const TRANSLATED = 0.85
const SOUNDED = 0.8
const FAMILY = 0.7
const DERIVED = 0.6
const SYNONYM = 0.45
const LONGEST_PHRASE = 4
/** Words of a phrase stand this near: "ministre de la Défense". */
const GAP = 3
/** Translations this many; a country has two dozen names. */
const MOST = 40

/** The concepts of a question in order, each with the ways a text of any language may say it. */
export function conceptsOf(asked: Asked, index: PassageIndex, meanings: Meanings): Concept[] {
  const seen = new Set<string>()
  const found: Concept[] = []
  for (let at = 0; at < asked.words.length; ) {
    const phrase = longestPhrase(asked.words.slice(at, at + LONGEST_PHRASE), meanings)
    const run = asked.words.slice(at, at + phrase.length)
    at += phrase.length
    const key = run.map((word) => keysOf(word).join('/')).join(' ')
    const [first] = run
    if (!first || seen.has(key)) continue
    seen.add(key)
    const strict = [
      ...ownWays(run, index.lexicon),
      ...phrase.meanings.flatMap((meaning) => translations(meaning, run, index.lexicon)),
      ...(phrase.meanings.length === 0 && run.length === 1 ? sounded(first, index) : []),
    ]
    const english = asked.language === 'en' && first.script === 'latin' && !first.name
    const alternatives = run.length === 1 && english ? widened(first, strict, index) : strict
    found.push({
      text: run.map(({ written }) => written).join(' '),
      position: first.position,
      name: run.some(({ name }) => name),
      number: first.script === 'number',
      focus: run.every(({ focus }) => focus),
      length: run.reduce((sum, word) => sum + lengthOf(word), 0),
      alternatives: alternatives.slice(0, MOST),
    })
  }
  return found
}

function lengthOf({ script, normal }: AskedWord): number {
  return script === 'hangul' ? Math.ceil(stemKorean(normal).length / 2) : 1
}

interface Phrase {
  readonly length: number
  readonly meanings: readonly Meaning[]
}

function longestPhrase(ahead: readonly AskedWord[], meanings: Meanings): Phrase {
  for (let length = ahead.length; length > 0; length--) {
    const run = ahead.slice(0, length)
    if (run.some((word, at) => at > 0 && word.position - (run[at - 1]?.position ?? 0) > GAP))
      continue
    const found = meanings.of(phraseKeys(run))
    if (found.length > 0) return { length, meanings: found }
  }
  const [word] = ahead
  return { length: 1, meanings: word?.script === 'hangul' ? beginnings(word, meanings) : [] }
}

function phraseKeys(run: readonly AskedWord[]): string[] {
  return [...new Set([0, -1].map((which) => run.map((w) => keysOf(w).at(which) ?? '').join(' ')))]
}

/** A Hangul word begins with its meaning: 도착하나요 with 도착. */
function beginnings(word: AskedWord, meanings: Meanings): readonly Meaning[] {
  for (let length = word.normal.length - 1; length >= 2; length--) {
    const found = meanings.of([word.normal.slice(0, length)])
    if (found.length > 0) return found
  }
  return []
}

function ownWays(run: readonly AskedWord[], lexicon: Lexicon): Alternative[] {
  const ways = new Map<string, string[]>()
  for (const language of ['en', 'fr']) {
    const keys = run.flatMap((word) => terms(word, language))
    ways.set(keys.join(' '), keys)
  }
  return [...ways.values()].map((keys) => ({ slots: slotsOf(keys, lexicon), strength: 1 }))
}

function translations(
  meaning: Meaning,
  run: readonly AskedWord[],
  lexicon: Lexicon,
): Alternative[] {
  const said = new Set(run.map(({ normal }) => normal))
  const ways = new Map<string, Alternative>()
  for (const form of meaning) {
    const { words, keys } = formOf(form)
    // "Korea" inside "South Korea" would let North Korea pass for it.
    if (run.length > 1 && words.length < run.length && words.every((w) => said.has(w))) continue
    for (const way of keys) {
      const slots = slotsOf(way, lexicon)
      if (slots.length > 0 && slots.every((ids) => ids.length > 0))
        ways.set(way.join(' '), { slots, strength: TRANSLATED })
    }
  }
  return [...ways.values()]
}

/** With the word's family and its synonyms, as far as some text holds them and no stronger way has them. */
function widened(
  word: AskedWord,
  strict: readonly Alternative[],
  index: PassageIndex,
): Alternative[] {
  const had = new Set(strict.flatMap(({ slots }) => (slots.length === 1 ? slots.flat() : [])))
  const isNew = ({ slots }: Alternative): boolean => {
    const [[id = 0] = []] = slots
    if (slots.length > 1) return true
    if (had.has(id) || index.frequency(id) === 0) return false
    had.add(id)
    return true
  }
  const family = derivedStems(word.normal)
    .map((stem) => ({ slots: [[index.lexicon.find(stem)]], strength: DERIVED }))
    .filter(isNew)
  const synonyms = synonymsOf(keysOf(word))
    .flatMap((meaning) => translations(meaning, [word], index.lexicon))
    .filter(isNew)
    .map(({ slots }) => ({ slots, strength: SYNONYM, loose: true }))
  return [...strict, ...family, ...synonyms]
}

/** The same name in the other script, where the index has one that sounds like it. */
function sounded(word: AskedWord, index: PassageIndex): Alternative[] {
  if (word.script === 'hangul') {
    const stem = stemKorean(word.normal)
    const personal = [stem, word.normal].map((name) => spellings(name)).find(Boolean)
    const slots = personal?.map((forms) => forms.flatMap((form) => index.lexicon.find(form) || []))
    const ways: Alternative[] = []
    if (slots && (slots[0]?.length ?? 0) > 0 && slots.slice(1).some((ids) => ids.length > 0))
      ways.push({ slots: slots.filter((ids) => ids.length > 0), strength: SOUNDED })
    // After the first mention news writes the family name alone.
    if (ways.length > 0 && slots?.[0]) ways.push({ slots: [slots[0]], strength: FAMILY })
    return [...ways, ...alike(romanize(stem).join(''), hangulSound(stem), false, index)]
  }
  if (!word.name) return []
  return alike(word.normal, latinSound(word.normal), true, index)
}

function alike(
  spelling: string,
  sound: string,
  hangul: boolean,
  index: PassageIndex,
): Alternative[] {
  if (sound.length < 2) return []
  const bare = (text: string) => text.replaceAll('eu', '')
  const near = index
    .soundsLike(sound)
    .filter((other) => other.hangul === hangul)
    .map((other) => {
      const latin = other.hangul ? romanize(other.spelling).join('') : other.spelling
      const far = distance(bare(latin), bare(spelling))
      return { other, far: far / Math.max(latin.length, spelling.length) }
    })
    .filter(({ far }) => far <= (sound.length > 2 ? 0.75 : 0.4))
    .sort((x, y) => x.far - y.far)
  return near
    .filter(({ far }) => far <= (near[0]?.far ?? 0) + 0.1)
    .slice(0, 3)
    .map(({ other }) => ({ slots: other.terms.map((id) => [id]), strength: SOUNDED }))
}

function slotsOf(keys: readonly string[], lexicon: Lexicon): number[][] {
  return keys.map((key) => [lexicon.find(key)].filter((id) => id > 0))
}
