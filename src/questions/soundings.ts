import { flat } from './flat.ts'
import { hangulSound, latinSound } from './sound.ts'
import { stemKorean } from './stem-korean.ts'
import type { Word } from './words.ts'

/** A word by its sound, with the terms it is indexed as. */
export interface Sounding {
  readonly spelling: string
  readonly hangul: boolean
  readonly terms: readonly number[]
}

/** How many spellings of one sound are kept. */
const SPELLINGS = 24

/** Names and Hangul words of all texts, by their consonants. */
export interface Soundings {
  add(word: Word, terms: Uint32Array): void
  like(sound: string): readonly Sounding[]
}

export function createSoundings(): Soundings {
  const sounds = new Map<string, Sounding[]>()
  return {
    add(word, terms) {
      const hangul = word.script === 'hangul'
      if (!hangul && !/^\p{Lu}.{2}/u.test(word.written)) return
      const spelling = hangul ? stemKorean(word.normal) : word.normal
      if (spelling.length > 20) return
      const key = hangul ? hangulSound(spelling) : latinSound(spelling)
      if (key.length < 2) return
      const alike = sounds.get(key) ?? []
      if (alike.length >= SPELLINGS || alike.some((other) => other.spelling === spelling)) return
      sounds.set(flat(key), [...alike, { spelling: flat(spelling), hangul, terms: [...terms] }])
    },
    like: (sound) => sounds.get(sound) ?? [],
  }
}
