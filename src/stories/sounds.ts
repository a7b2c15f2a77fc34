/**
 * What a name sounds like without its vowels, so that it can be met again in another script:
 * Trudeau and 트뤼도 are both `trd`. Loose on purpose; only several such meetings mean anything.
 */
export function soundOf(name: string): string {
  const letters = /\p{Script=Hangul}/u.test(name)
    ? hangul(name)
    : /\p{Script=Cyrillic}/u.test(name)
      ? cyrillic(name)
      : latin(name)
  return letters.replace(/(.)\1+/g, '$1')
}

/** Voiced and unvoiced as one: Korean names are romanised either way (김 is Kim, 박 is Park). */
export const unvoiced = (sound: string): string =>
  sound.replace(/[bdg]/g, (letter) => ({ b: 'p', d: 't', g: 'k' })[letter] ?? letter)

/** Initials and finals of a Hangul syllable in Unicode's order (Unicode 3.12). */
const INITIALS = [
  'g',
  'g',
  'n',
  'd',
  'd',
  'r',
  'm',
  'b',
  'b',
  's',
  's',
  '',
  'j',
  'j',
  'j',
  'k',
  't',
  'p',
  '',
]
const FINALS = [
  ...['', 'k', 'k', 'k', 'n', 'n', 'n', 't', 'r', 'k', 'm', 'r', 'r', 'r', 'p', 'r', 'm', 'p'],
  ...['p', 't', 't', 'n', 't', 't', 'k', 't', 'p', ''],
]

function hangul(name: string): string {
  let sound = ''
  for (const character of name.normalize('NFC')) {
    const index = character.charCodeAt(0) - 0xac00
    if (index < 0 || index > 11171) continue
    sound += (INITIALS[Math.floor(index / 588)] ?? '') + (FINALS[index % 28] ?? '')
  }
  return sound
}

function latin(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/^(?:lee|rhee|yi)(?=.)/, '')
    .replace(/sch|sh|sz/g, 's')
    .replace(/tch|ch|cz|zh|dj|dg/g, 'j')
    .replace(/ph|f/g, 'p')
    .replace(/ck|q|c(?![eiy])/g, 'k')
    .replace(/c/g, 's')
    .replace(/th/g, 't')
    .replace(/g(?=[eiy])/g, 'j')
    .replace(/x/g, 'ks')
    .replace(/z/g, 's')
    .replace(/v/g, 'b')
    .replace(/l/g, 'r')
    .replace(/ng(?![aeiou])/g, 'n')
    .replace(/[aeiouywh]/g, '')
}

const CYRILLIC: Readonly<Record<string, string>> = {
  б: 'b',
  в: 'b',
  г: 'g',
  ґ: 'g',
  д: 'd',
  ж: 'j',
  з: 's',
  к: 'k',
  л: 'r',
  м: 'm',
  н: 'n',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ф: 'p',
  ц: 's',
  ч: 'j',
  ш: 's',
  щ: 's',
}

const cyrillic = (name: string): string =>
  [...name.toLowerCase()].map((letter) => CYRILLIC[letter] ?? '').join('')
