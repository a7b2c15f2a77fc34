/** Why a model's line is none that we say, whatever it cites. */
export type Unfit = 'address' | 'mention' | 'markup' | 'signs' | 'shouting' | 'length' | 'shape'

/** A host name or an address: links are made by code from stored articles, and from nothing else. */
const ADDRESS =
  /[a-z][a-z0-9+.-]{1,30}:\/\/|\bwww\.|\b(?:javascript|data|mailto|tel|file):\S|\b[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|org|net|io|gov|edu|info|biz|dev|app|ai|co|me|xyz|example|[a-z]{2}\/)/iu
const MENTION = /[@＠][\p{L}\d_]|<[!@#&/:]|&(?:lt|gt|amp|#\d+);/u
/** Tags, fences, tables, braces, pipes, footnote marks, names of variables: nobody prints these. */
const MARKUP =
  /[<>{}|\\`~^]|\*\*|__|\]\(|\[\d+\]|[\p{L}\d]_[\p{L}\d]|:[a-z]+_?[a-z]*:|={2,}|#{2,}/iu
const MOST_SIGNS = 600
const MOST_WORDS = 80

/** Emoji and symbols say what no gate can read. */
const SIGNS = /[\p{So}\p{Sk}\p{Co}\p{Extended_Pictographic}]/gu
const CAPITALS = 0.6
const FEWEST_LETTERS = 20

/**
 * Reads one line that a model wrote, already cleaned. Undefined where nothing speaks against it.
 * @param source what it is made from: signs that stand there may stand here
 */
export function unfitness(text: string, source = ''): Unfit | undefined {
  if (ADDRESS.test(text)) return 'address'
  if (MENTION.test(text)) return 'mention'
  if (MARKUP.test(text)) return 'markup'
  if (text.match(SIGNS)?.some((sign) => !source.includes(sign) && !/\p{N}/u.test(sign)))
    return 'signs'
  const letters = text.match(/\p{L}/gu) ?? []
  const capitals = letters.filter((letter) => /\p{Lu}/u.test(letter)).length
  if (letters.length > FEWEST_LETTERS && capitals > letters.length * CAPITALS) return 'shouting'
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  if (text.length > MOST_SIGNS || words > MOST_WORDS || words < 3) return 'length'
  return text.includes('\n') ? 'shape' : undefined
}
