import { analyse } from 'chardet'

/**
 * The likeliest encoding of bytes that say nothing about themselves, by WHATWG name. East Asian
 * encodings are told by their own byte patterns (chardet); alphabets by reading the words in every
 * table and keeping the one whose words look written: one script a word, no capital after a small
 * letter, no sign inside, and letters as frequent as the script's are. Latin tables share most of
 * their letters, so n-grams (chardet) choose among them.
 */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE)
  const wide = analyse(sample).find(({ name, confidence }) => confidence >= 70 && name in WIDE)
  const wideName = wide && WIDE[wide.name]
  if (wideName && decodes(sample, wideName)) return wideName
  const words = foreignWords(sample)
  if (words.length === 0) return 'windows-1252'
  const [best] = ALPHABETS.map((table) => ({ table, worth: worth(words, table) })).sort(
    (a, b) => b.worth - a.worth,
  )
  if (best && best.worth > 0.5) return best.table.name
  return isKorean(sample) ? 'euc-kr' : latin(words)
}

/** Too short for chardet, but every pair of bytes is a syllable. */
function isKorean(bytes: Uint8Array): boolean {
  if (!decodes(bytes, 'euc-kr')) return false
  const foreign = new TextDecoder('euc-kr').decode(bytes).match(/\P{ASCII}/gu) ?? []
  const hangul = foreign.filter((character) => /\p{Script=Hangul}/u.test(character)).length
  return hangul >= 4 && hangul > foreign.length * 0.8
}

const SAMPLE = 65_536

const WIDE: Readonly<Record<string, string>> = {
  Shift_JIS: 'shift_jis',
  'EUC-JP': 'euc-jp',
  'EUC-KR': 'euc-kr',
  GB18030: 'gb18030',
  Big5: 'big5',
}

function decodes(bytes: Uint8Array, name: string): boolean {
  try {
    new TextDecoder(name, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** The words that hold a byte beyond ASCII, parted by spaces: markup would drown them in English. */
function foreignWords(bytes: Uint8Array): Uint8Array {
  const out: number[] = []
  const isLetter = (byte: number): boolean =>
    byte >= 0x80 || /[A-Za-z]/.test(String.fromCharCode(byte))
  let start = 0
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && isLetter(bytes[i] ?? 0)) continue
    const word = bytes.subarray(start, i)
    if (word.some((byte) => byte >= 0x80)) out.push(...word, 0x20)
    start = i + 1
    if (out.length > 16_384) break
  }
  return Uint8Array.from(out)
}

interface Table {
  readonly name: string
  readonly script: RegExp
  /** The script's letters in the order of their frequency in running text. */
  readonly letters: string
}

// Russian and Ukrainian together; the letters of Serbian and Macedonian are absent on purpose:
// they are what a wrong table gives.
const CYRILLIC = 'оеаинтрсвлкмдпуяыьгзбчйхжшюцщіїєэфґъё'
const GREEK = 'αοιετσνηυρπκμλςωδγάίόχέθφήβύώξζψϊϋΐΰ'
const HEBREW = 'יוהלארתבשמנקדעחפםצגכטזןסךץף'
const ARABIC = 'اليمنوترهبدعسفقكحجةأشصطخزثضذغىءإئظؤآ'
const THAI = 'านรอก่เงยลมวด้ทสตะปบคหแจพชขใไโผถซธณศ็ภษฐ์ุูิี็ึืำั'

const ALPHABETS: readonly Table[] = [
  ...['windows-1251', 'koi8-u', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic'].map((name) => ({
    name,
    script: /\p{Script=Cyrillic}/u,
    letters: CYRILLIC,
  })),
  ...['iso-8859-7', 'windows-1253'].map((name) => ({
    name,
    script: /\p{Script=Greek}/u,
    letters: GREEK,
  })),
  ...['windows-1255', 'iso-8859-8'].map((name) => ({
    name,
    script: /\p{Script=Hebrew}/u,
    letters: HEBREW,
  })),
  ...['windows-1256', 'iso-8859-6'].map((name) => ({
    name,
    script: /\p{Script=Arabic}/u,
    letters: ARABIC,
  })),
  { name: 'windows-874', script: /\p{Script=Thai}/u, letters: THAI },
]

/** How much a reading in this table looks like writing: at most 1, far below 0 for gibberish. */
function worth(words: Uint8Array, { name, script, letters }: Table): number {
  const text = new TextDecoder(name).decode(words)
  let sum = 0
  let seen = 0
  let before = ''
  for (const character of text) {
    if (character.charCodeAt(0) < 0x80) {
      // A Latin letter beside a foreign one is what a Latin word looks like in a foreign table.
      if (character !== ' ' && script.test(before)) sum -= 1
      before = character
      continue
    }
    seen++
    if (script.test(character)) {
      const lower = character.toLowerCase()
      const rank = letters.indexOf(lower)
      // Running text is in small letters: a reading all in capitals is seldom one.
      const likely = rank < 0 ? -0.5 : 1.2 - rank / letters.length
      sum += character === lower ? likely : likely / 2
      if (character !== lower && script.test(before) && before === before.toLowerCase()) sum -= 2
      if (/[A-Za-z]/.test(before)) sum -= 1
    } else if (/[\p{L}\p{C}\p{S}\uFFFD]/u.test(character)) sum -= 2
    before = character
  }
  if (seen === 0) return 0
  // Words have vowels: in alphabets that write them, two letters in five.
  const vowels = text.match(VOWELS)?.length ?? 0
  const lack = /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letters)
    ? Math.max(0, 0.35 - vowels / seen)
    : 0
  return sum / seen - lack * 2
}

const VOWELS = /[аеиоуыэюяіїєёαεηιουωάέήίόύώϊϋΐΰ]/giu

const LATIN: Readonly<Record<string, readonly string[]>> = {
  'ISO-8859-1': ['windows-1252'],
  'windows-1252': ['windows-1252'],
  'ISO-8859-2': ['iso-8859-2', 'windows-1250'],
  'windows-1250': ['windows-1250', 'iso-8859-2'],
  'ISO-8859-9': ['windows-1254'],
  'windows-1254': ['windows-1254'],
  'windows-1257': ['windows-1257'],
  'windows-1258': ['windows-1258'],
}

/** chardet's favourite, unless its reading puts more signs inside words than another's does. */
function latin(words: Uint8Array): string {
  const order = analyse(words).flatMap(({ name }) => LATIN[name] ?? [])
  const names = [...new Set([...order, 'windows-1252'])]
  const [best] = names
    .map((name) => ({ name, odd: oddities(new TextDecoder(name).decode(words)) }))
    .sort((a, b) => a.odd - b.odd)
  return best?.name ?? 'windows-1252'
}

/** Controls anywhere, signs with a letter on both sides, and capitals after small letters. */
const oddities = (text: string): number =>
  text.match(
    /[\x80-\x9F\uFFFD]|(?<=\p{L})[\p{S}\p{No}\u00A1-\u00BF](?=\p{L})|(?<=\p{Ll})[^\P{Lu}\p{ASCII}]/gu,
  )?.length ?? 0
