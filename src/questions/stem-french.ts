import { remembered } from './remembered.ts'

const ENDINGS =
  /(?:issements?|issaient|eraient|atrices?|ateurs?|ations?|issant|issent|ements?|eront|aient|ables?|ances?|ences?|euses?|antes?|ments?|eurs?|ions?|erons|erez|ives?|ites?|ants?|eres?|elles?|ait|era|ees?|ent|ant|ier|ifs?|ont|er|ez|es|ir|it|is|es|e|s|x)$/

/**
 * The stem of a lower-case French word without accents: a light suffix stripper in the manner of
 * Savoy's (J. Savoy, 1999), which also takes verb endings off. Stems keep four letters or more.
 */
export const stemFrench = remembered(strip, 50_000)

function strip(word: string): string {
  if (word.length < 5) return word
  let w = word.endsWith('aux') && word.length > 5 ? `${word.slice(0, -3)}al` : word
  const stem = w.replace(ENDINGS, '')
  if (stem.length >= 4) w = stem
  return w.replace(/(.)\1$/, '$1')
}
