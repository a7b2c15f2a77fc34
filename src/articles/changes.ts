import type { Sentence } from './article.ts'
import { likeness, wordingOf } from './wording.ts'

/** One thing that an edit did to an article. */
export type Change =
  | { readonly kind: 'added'; readonly after: Sentence }
  | { readonly kind: 'removed'; readonly before: Sentence }
  | { readonly kind: 'reworded'; readonly before: Sentence; readonly after: Sentence }

/** Two sentences that share so much of their words are one, reworded. */
const REWORDED = 0.5
/** New wordings that are looked at for one old sentence; an edit touches few, a rewrite all. */
const LOOKED_AT = 200

/**
 * What an edit changed, sentence by sentence: what was removed, in the old order, then what was
 * reworded or added, in the new. A sentence that stands anywhere in the newer text was not changed,
 * wherever it moved to; one that shares most of its words with a new one was reworded.
 */
export function changesBetween(before: readonly Sentence[], after: readonly Sentence[]): Change[] {
  const [olds, news] = [wordingsOf(before), wordingsOf(after)]
  const removed = before.filter(({ text }) => !news.has(wordingOf(text)))
  const added = after.filter(({ text }) => !olds.has(wordingOf(text)))
  const oldOf = paired(removed, added)
  const reworded = new Set(oldOf.values())
  return [
    ...removed
      .filter((sentence) => !reworded.has(sentence))
      .map((sentence): Change => ({ kind: 'removed', before: sentence })),
    ...added.map((sentence): Change => {
      const old = oldOf.get(sentence)
      return old
        ? { kind: 'reworded', before: old, after: sentence }
        : { kind: 'added', after: sentence }
    }),
  ]
}

/** What became of a sentence in a newer reading of its article. */
export type Fate =
  | { readonly fate: 'stands' }
  | { readonly fate: 'reworded'; readonly now: Sentence }
  | { readonly fate: 'gone' }

/** @param text a sentence, or a clause of one, of an older version; a clause never stands by itself */
export function fateOf(text: string, newest: readonly Sentence[]): Fate {
  const wording = wordingOf(text)
  const wordings = newest.map((sentence) => wordingOf(sentence.text))
  if (wordings.includes(wording)) return { fate: 'stands' }
  // Within a longer sentence it may be denied: whether it still says so is for the gate to judge.
  const now =
    newest[wordings.findIndex((other) => other.includes(wording))] ?? closest(text, newest)
  return now ? { fate: 'reworded', now } : { fate: 'gone' }
}

const wordingsOf = (sentences: readonly Sentence[]): Set<string> =>
  new Set(sentences.map(({ text }) => wordingOf(text)))

/** New sentence → the old one it came from; each old one is used once, in order. */
function paired(removed: readonly Sentence[], added: readonly Sentence[]): Map<Sentence, Sentence> {
  const pairs = new Map<Sentence, Sentence>()
  for (const old of removed) {
    const free = added.filter((sentence) => !pairs.has(sentence)).slice(0, LOOKED_AT)
    const now = closest(old.text, free)
    if (now) pairs.set(now, old)
  }
  return pairs
}

function closest(text: string, sentences: readonly Sentence[]): Sentence | undefined {
  const [best] = sentences
    .map((sentence) => ({ sentence, shared: likeness(text, sentence.text) }))
    .filter(({ shared }) => shared >= REWORDED)
    .sort((a, b) => b.shared - a.shared)
  return best?.sentence
}
