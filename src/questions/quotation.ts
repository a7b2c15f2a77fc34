import type { Entry } from './passage-index.ts'
import { type Said, saidAt } from './saying.ts'
import type { Found } from './search.ts'

/** Words somebody is asked about, and where an article has them. */
export interface Standing {
  readonly entry: Entry
  /** The sentence they begin in. */
  readonly sentence: number
  readonly said?: Said
}

const MARKED = /[“"«「『](?<words>[^“”"«»「」『』]{8,400})[”"»」』]/u
const ASKS =
  /\bwho(?:se)?\b|\bqui\b|누가|누구|\b(?:did|does|has)\b.*\b(?:say|said|tell|state|claim|write)\b|\ba-t-(?:il|elle) (?:dit|déclaré)\b|말했/iu
/** Fewer words than these are a title or a term. */
const FEWEST = 3

const decoder = new TextDecoder()

/** The words in quotation marks whose speaker a question asks for. */
export function quotationSought(question: string): string | undefined {
  const words = MARKED.exec(question)?.groups?.words?.trim()
  if (!words || words.split(/\s+/).length < FEWEST) return undefined
  return ASKS.test(question.replace(MARKED, ' ')) ? words : undefined
}

/** Where the passages found have these words, whatever the typography; in quotation marks first. */
export function whereItStands(words: string, { ranking }: Found): Standing | undefined {
  const key = letters(words)
  let found: Standing | undefined
  for (const entry of new Set(ranking.ranked.map((passage) => passage.entry))) {
    const text = decoder.decode(entry.text)
    for (let sentence = 0; sentence * 2 < entry.bounds.length; sentence++) {
      const start = entry.bounds[sentence * 2] ?? 0
      const end = entry.bounds[sentence * 2 + 1] ?? 0
      // A quotation may go on in the next sentence.
      const next = entry.bounds[sentence * 2 + 3] ?? end
      const own = letters(text.slice(start, end))
      if (
        !own.includes(key) &&
        !(key.startsWith(own.slice(-key.length)) && letters(text.slice(start, next)).includes(key))
      )
        continue
      const said = saidAt(entry, start).find((one) => {
        const part = letters(one.text)
        return part.includes(key) || key.includes(part)
      })
      if (said?.speaker) return { entry, sentence, said }
      found ??= { entry, sentence }
    }
  }
  return found
}

/** Letters and digits only, in lower case. */
function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
