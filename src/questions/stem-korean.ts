const PARTICLES =
  '으로부터 에서부터 이라고는 에서는 에서도 에게서 으로서 으로써 으로는 이라고 이라는 이라며 까지의 까지는 에게는 에서의 과의 와의 로부터 로서 로써 로는 에는 에도 에서 에게 께서 부터 까지 보다 처럼 마다 조차 라고 라는 라며 이며 이다 이나 이란 입니다 인가요 나요 으로 은 는 이 가 을 를 의 에 와 과 도 만 로'
const VERBS =
  '하였습니다 했습니다 됐습니다 합니다 됩니다 하겠다 하기로 했는가 했나요 하나요 되나요 했으며 했지만 했다고 한다고 하다가 하면서 하려는 했던 했다 한다 하는 하고 하며 하여 하자 하게 하기 된다 됐다 되는 되고 되며 되어 됐던 시켰다 시킨 한 할 된 될 해'

const byLength = (list: string) => list.split(' ').sort((a, b) => b.length - a.length)
const particles = byLength(PARTICLES)
const verbs = byLength(VERBS)

function strip(word: string, endings: readonly string[]): string {
  for (const ending of endings) {
    if (word.length - ending.length >= 2 && word.endsWith(ending))
      return word.slice(0, -ending.length)
  }
  return word
}

/**
 * A Hangul word without its particle or verb ending, as far as rules go: two syllables always stay,
 * so that 이재명이 and 이재명 are one name while 회의 keeps its last syllable.
 */
export function stemKorean(word: string): string {
  const noun = strip(word, particles)
  return noun === word ? strip(word, verbs) : noun
}

/** What a Hangul stem is indexed as: overlapping pairs of syllables, which find parts of compounds. */
export function bigrams(stem: string): string[] {
  if (stem.length <= 2) return [stem]
  return Array.from({ length: stem.length - 1 }, (_, at) => stem.slice(at, at + 2))
}
