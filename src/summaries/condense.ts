import { splitSentences } from '../articles/sentences.ts'
import { choose } from './choose.ts'
import { undated } from './dateline.ts'
import { featuresOf } from './features.ts'
import { leans } from './leaning.ts'
import { proseOf } from './prose.ts'

/** What a short summary is made from: the text, and its sentences where they are known. */
export interface Told {
  readonly title?: string
  readonly text: string
  readonly language?: string
}

/**
 * The sentences that tell what one or several articles tell, each word for word (without its
 * dateline), no two alike, in the order of the articles. Fewer than wanted where there are fewer.
 */
export function condense(articles: readonly Told[], wanted: number): string[] {
  const pool = articles.flatMap(({ title = '', text, language = 'en' }) => {
    const sentences = splitSentences(text, language)
    const kept = proseOf(text, sentences)
    const prose = sentences.filter((_, index) => kept[index]).map(undated)
    return featuresOf(title, prose).map((featured, index) => ({
      featured,
      text: prose[index]?.text ?? '',
      // The first sentence of an article leans on nothing, whatever its first word.
      leans: index > 0 && leans(prose[index]?.text ?? '', language),
    }))
  })
  const chosen = choose(
    pool.map(({ featured }) => featured),
    wanted,
    pool.map((one) => one.leans),
  )
  return chosen.map((index) => pool[index]?.text ?? '')
}
