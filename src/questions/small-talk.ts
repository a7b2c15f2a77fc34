import { isQuestion } from '../channels/grammar/asking.ts'
import { words } from './words.ts'

/** Said to us, and no question: a greeting, thanks, or nothing that could be looked up. */
export type SmallTalk = 'hello' | 'thanks' | 'unclear'

const THANKS =
  /^(?:(?:many |ok,? |great,? )?(?:thanks?|thank you|thx|ty|cheers)\b|merci\b|감사|고마|고맙|ok(?:ay)?\b|great\b|cool\b|nice\b|perfect\b|got it\b|well done\b|good bot\b|super\b|parfait\b|d['’]accord\b|좋아|알겠|네$|넵$)/iu
const HELLO =
  /^(?:hi|hello|hey|yo|good (?:morning|afternoon|evening|day)|greetings|bonjour|bonsoir|salut|coucou)\b|^안녕|^반갑/iu
/** A statement about ourselves or what was said; nobody asks so. */
const STATEMENT =
  /^(?:i|we|you|this|that|it|these|those|they)(?:['’](?:m|s|re|ve|ll|d))?\s(?:\p{L}+)|^(?:je|tu|nous|vous|c['’]est|ça)\s/iu
/** Longer thanks than this say something besides. */
const MOST_WORDS = 6

/** What a line is when it is no question; undefined for a question, or words to look up. */
export function smallTalk(text: string): SmallTalk | undefined {
  const line = text.trim()
  const all = words(line)
  if (/[?？]/.test(line)) return all.length === 0 ? 'unclear' : undefined
  if (all.length <= MOST_WORDS && THANKS.test(line)) return 'thanks'
  if (all.length <= MOST_WORDS && HELLO.test(line)) return 'hello'
  if (isQuestion(line)) return undefined
  if (all.length < 2 || STATEMENT.test(line)) return 'unclear'
  return all.every(({ written }) => isNoise(written)) ? 'unclear' : undefined
}

/** Letters that no word has in a row: "sdfkjh", "aaaaa". */
function isNoise(word: string): boolean {
  if (!/^[a-z]{3,}$/i.test(word) || /^\p{Lu}+$/u.test(word)) return false
  return /(.)\1{2}/i.test(word) || /[^aeiouy]{5}/i.test(word) || !/[aeiouy]/i.test(word)
}
