/**
 * Names across scripts by their consonants: Hangul writes foreign names by sound (트뤼도, Trudeau)
 * and Latin writes Korean ones so, in several spellings. Vowels differ too much to compare.
 */
const LATIN: readonly [RegExp, string][] = [
  [/(?:sch|sh|ch|j|z|c(?=[eiy])|g(?=[ei])|s)/g, 'S'],
  [/(?:ph|p|b|f|v)/g, 'P'],
  [/(?:ck|k|c|q|g(?!n)|x)/g, 'K'],
  [/(?:th|t|d)/g, 'T'],
  [/(?:ng|n|gn)/g, 'N'],
  [/[lr]/g, 'L'],
  [/m/g, 'M'],
  [/[^A-Z]/g, ''],
  [/(.)\1+/g, '$1'],
]
const INITIALS = 'KKNTTLMPPSS SSSKTP '
const FINALS = ' KKKNNNTLLMLLLLLMPPSSNSSKTP '

/** The consonant classes of a Latin word, as `TLT` of Trudeau. */
export function latinSound(word: string): string {
  return LATIN.reduce((sound, [shape, by]) => sound.replace(shape, by), word.toLowerCase())
}

/** The consonant classes of a Hangul word, by arithmetic on its syllables (Unicode, U+AC00 onward). */
export function hangulSound(word: string): string {
  let sound = ''
  for (const syllable of word) {
    const code = syllable.charCodeAt(0) - 0xac00
    if (code < 0 || code > 11_171) continue
    sound += (INITIALS[Math.floor(code / 588)] ?? '') + (FINALS[code % 28] ?? '')
  }
  return sound.replace(/ /g, '').replace(/(.)\1+/g, '$1')
}

const ONSETS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ')
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ')
const CODAS = ' k k k n n n t l l l l l l l l m p p t t ng t t k t p t'.split(' ')

/** The Revised Romanization of a Hangul word, syllable by syllable. */
export function romanize(word: string): string[] {
  return [...word].map((syllable) => {
    const code = syllable.charCodeAt(0) - 0xac00
    if (code < 0 || code > 11_171) return syllable
    const vowel = VOWELS[Math.floor((code % 588) / 28)] ?? ''
    return (ONSETS[Math.floor(code / 588)] ?? '') + vowel + (CODAS[code % 28] ?? '')
  })
}

/** Levenshtein's distance. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap))
    }
    row = next
  }
  return row[b.length] ?? 0
}
