import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../src/articles/sentences.ts'
import { extract } from '../../src/summaries/extract.ts'
import { judge } from '../../src/writing/judge.ts'
import { merged } from '../../src/writing/merge.ts'
import { numbered } from '../../src/writing/numbered.ts'

const text = [
  'The port of Marlow will buy 12 electric ferries from the Ostrand shipyard, the harbour council said on Tuesday.',
  'Mayor Ada Quill said the ferries may enter service in 2031.',
  'The ferries cost 340 million crowns, a third of which the county pays.',
  '“We have waited nine years for this boat,” Quill told reporters.',
  'The council agreed to explore a second pier, which opponents call too dear.',
].join('\n\n')
const article = {
  id: 'a1',
  version: 1,
  title: 'Marlow buys ferries',
  text,
  language: 'en',
  sentences: splitSentences(text, 'en'),
  publishedAt: new Date('2026-11-25T08:00:00Z'),
}
const extracted = extract(article)
const sentences = numbered(extracted)
const at = (words: string): number =>
  sentences.find(({ citation }) => citation.sentence.includes(words))?.number ?? -1
const judged = (line: string, ...cites: number[]) =>
  judge({ text: line, sentences: cites }, sentences, [article])

describe('a line that stands is a claim that cites what it was made from', () => {
  test.each([
    [
      'shorter',
      'The port of Marlow will buy 12 electric ferries, the council said.',
      '12 electric',
    ],
    ['without an aside', 'The ferries cost 340 million crowns.', '340 million'],
    ['with its hedge', 'Mayor Ada Quill said the ferries may enter service in 2031.', 'in 2031'],
  ])('%s', (_, line, cited) => {
    const one = judged(line, at(cited))
    expect(one).toMatchObject({ claim: { text: line } })
    const [citation] = 'claim' in one ? one.claim.citations : []
    expect(article.text.slice(citation?.start, citation?.end)).toBe(citation?.sentence)
  })

  test('numbers that were not in the call are as if they were not there', () => {
    const one = judged('The ferries cost 340 million crowns.', 99, at('340 million'))
    expect('claim' in one && one.claim.citations).toHaveLength(1)
  })
})

describe('a line that does not stand is dropped, with its reason', () => {
  test.each([
    ['another number', 'The ferries cost 430 million crowns.', '340 million', 'number'],
    ['a promise made of a maybe', 'The ferries will enter service in 2031.', 'in 2031', 'modality'],
    ['a denial', 'The port of Marlow will not buy 12 electric ferries.', '12 electric', 'negation'],
    ['a stronger word for exploring', 'The council agreed to build a second pier.', 'explore', ''],
    [
      'nobody’s word',
      'The port of Marlow will buy 12 electric ferries.',
      '12 electric',
      'attribution-dropped',
    ],
    ['an address', 'The ferries cost 340 million crowns, see marlow.example/x.', '340', 'address'],
    ['a mention', 'The ferries cost 340 million crowns @everyone.', '340 million', 'mention'],
    ['markup', 'The ferries cost **340 million** crowns.', '340 million', 'markup'],
    ['an emoji', 'The ferries cost 340 million crowns. 🎉', '340 million', 'signs'],
    ['shouting', 'THE FERRIES COST 340 MILLION CROWNS IN ALL.', '340 million', 'shouting'],
    ['a word alone', 'Ferries.', '340 million', 'length'],
  ])('%s', (_, line, cited, reason) => {
    const one = judged(line, at(cited))
    expect('dropped' in one).toBe(true)
    if ('dropped' in one && reason) expect(one.dropped.reasons).toContain(reason)
  })

  test('a line that cites nothing', () => {
    expect(judged('The ferries cost 340 million crowns.')).toMatchObject({
      dropped: { reasons: ['no-citation'] },
    })
  })

  test('what is invisible is not there: it is cleaned before it is judged', () => {
    const hidden = 'The ferries cost\u200b 340 million\u{e0041}\u{e0042} crowns.'
    expect(judged(hidden, at('340 million'))).toMatchObject({
      claim: { text: 'The ferries cost 340 million crowns.' },
    })
  })
})

describe('of an article', () => {
  const lines = merged(extracted, [
    judged('The ferries cost 340 million crowns.', at('340 million')),
    judged('The port of Marlow will not buy 12 electric ferries.', at('12 electric')),
  ])

  test('a written line takes the place of the sentence it cites', () => {
    const texts = lines.claims.map((claim) => claim.text)
    expect(texts).toContain('The ferries cost 340 million crowns.')
    expect(texts.join(' ')).not.toContain('a third of which')
    expect(lines.claims).toHaveLength(extracted.length)
  })

  test('a refused one leaves it to the sentence, and is counted', () => {
    expect(lines.claims.map((claim) => claim.text).join(' ')).toContain('12 electric ferries from')
    expect(lines.dropped).toHaveLength(1)
  })

  test('quotations are never given to be rewritten', () => {
    expect(at('nine years')).toBe(-1)
    expect(lines.claims.some(({ kind }) => kind === 'quote')).toBe(true)
  })
})
