import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, withoutFurniture } from '../../src/articles/furniture.ts'

const block = (text: string, more: Partial<Block> = {}): Block => ({
  text,
  kind: 'paragraph',
  linked: 0,
  ...more,
})
const lede =
  'The mayor of Northport and the head of the harbour board agreed on Tuesday to dredge the channel before winter, the town said.'
const more =
  'Work begins in October and will cost four million crowns, half of which the region has promised to pay.'
const texts = (blocks: readonly Block[]): string[] => blocks.map(({ text }) => text)
const around = (text: string, extra: Partial<Block> = {}): string[] =>
  texts(
    withoutFurniture([block(lede), block(text, extra), block(more)], {
      title: 'Channel to be dredged',
    }),
  )

test.each([
  ['the title again', 'Channel to be Dredged'],
  ['a dateline', 'Updated 5 November 2024, 9:30 a.m.'],
  ['a Korean dateline', '입력 2024.11.05 09:30'],
  ['a byline', 'By Ada Quay and Ole Brygge'],
  ['a lead to another piece', 'Read more: Why the harbour silts up'],
  ['a German one', 'Lesen Sie auch: Warum der Hafen verlandet'],
  ['a Polish one, whose last letter is no ASCII', 'Czytaj też: Dlaczego port się zamula'],
  ['a Korean one', '관련 기사: 항만 준설 논란'],
  ['a credit', 'Photo: Ada Quay / Harbour Post'],
  ['a caption that ends in its owner', 'The channel at low tide. © Harbour Post'],
  ['an agency’s signature', 'ola/dpa'],
  ['a call to subscribe', 'Sign up for our newsletter to get the harbour in your inbox.'],
  ['a call to follow', 'Follow us on Facebook for daily tide tables'],
  ['a control', 'Share this article'],
  ['an advertisement’s label', 'Advertisement'],
  ['a list of tags', 'Tags: harbour, dredging, Northport'],
  ['a contributor’s note', 'Ole Brygge contributed to this report.'],
  ['a copyright line', '© 2024 Harbour Post. All rights reserved.'],
  ['an address', 'ada.quay@harbour.example'],
])('%s is taken off', (_, text) => {
  expect(around(text)).toEqual([lede, more])
})

test.each([
  'The newsletter of the harbour board was printed for the first time in 1911.',
  'Read more slowly, the judge told the clerk, who had rushed through the charter.',
  'Share prices of the dredging company rose by a tenth.',
  'By Wednesday the water had fallen.',
  'May 5 was a Sunday.',
  '“Tags,” said the harbour master, “are for dogs.”',
  'Share prices rose after the board’s comment on the dredging plan.',
  'Help came late, the fishermen told us.',
  'Like a member of the crew, she had to sleep on deck.',
  'Research by the university shows that cod avoid dredged water.',
  'Video from the scene showed smoke above the pier.',
  'Copyright law is about to change in three ways.',
  'The board launched a newsletter that three thousand people subscribe to.',
  'Mr. Brygge was the editor of the Harbour Post for ten years.',
  'Published in 1911, the charter is still in force.',
  'Newsletter sind für Häfen ein alter Hut, sagt die Werft.',
  'Partager le quai avec les pêcheurs est difficile, dit le maire.',
  '구독 경제가 항만까지 바꾸고 있다.',
  '저작권법 개정안이 국회를 통과했다.',
  'Photos show that the channel has narrowed by a third since 1990.',
])('a sentence that only sounds like it stays: %s', (sentence) => {
  expect(around(sentence)).toEqual([lede, sentence, more])
})

test('a caption before the lede, all of whose words the lede repeats, is taken off', () => {
  const caption = block('The mayor of Northport and the head of the harbour board')
  expect(texts(withoutFurniture([caption, block(lede), block(more)]))).toEqual([lede, more])
})

test('a short line beside a picture is its caption; a sentence beside one is not', () => {
  expect(around('The channel at low tide', { pictured: true })).toEqual([lede, more])
  const sentence = 'The channel was last dredged in 2011.'
  expect(around(sentence, { pictured: true })).toContain(sentence)
})

test('links to other pages of the site go, links in a sentence stay', () => {
  expect(around('Harbour board elects first woman', { linked: 1 })).toEqual([lede, more])
  expect(around('Half of it is linked text here.', { linked: 0.5 })).toHaveLength(3)
})

test('what a heading near the end introduces goes with it', () => {
  const bio = 'Ada Quay has written about harbours since she learned to swim in one of them.'
  const blocks = [block(lede), block(more), block(more.replace('October', 'March'))]
  const end = [block('About the author', { kind: 'heading' }), block(bio)]
  expect(texts(withoutFurniture([...blocks, ...end]))).toEqual(texts(blocks))
})

test('an author’s life is a note at the end and news in the middle', () => {
  const life = 'Ole Brygge is a reporter for the Harbour Post based in Northport.'
  const [a, b, c] = [more, more.replace('October', 'March'), more.replace('four', 'five')]
  expect(texts(withoutFurniture([lede, a, b, c, life].map((text) => block(text))))).not.toContain(
    life,
  )
  expect(texts(withoutFurniture([lede, life, a, b, c].map((text) => block(text))))).toContain(life)
})

test('a press release ends before it says what the company is', () => {
  const blocks = [block(lede), block(more), block(more.replace('October', 'March'))]
  const end = [block('About Northport Shipping'), block('Northport Shipping owns nine ships.')]
  expect(texts(withoutFurniture([...blocks, ...end]))).toEqual(texts(blocks))
})

test('whatever comes in, what comes out is some of it, in order', () => {
  const any = fc.array(
    fc.record({
      text: fc.string({ maxLength: 300 }),
      kind: fc.constantFrom('paragraph', 'heading', 'item', 'quote', 'cell', 'code'),
      linked: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  )
  fc.assert(
    fc.property(any, (blocks) => {
      const kept = withoutFurniture(blocks)
      let from = 0
      for (const each of kept) {
        const at = blocks.indexOf(each, from)
        expect(at).toBeGreaterThanOrEqual(from)
        from = at + 1
      }
    }),
  )
})
