import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesBetween, fateOf } from '../../src/articles/changes.ts'
import { splitSentences } from '../../src/articles/sentences.ts'

const sentences = (text: string, language = 'en') => splitSentences(text, language)
const told = (before: string, after: string, language = 'en') =>
  changesBetween(sentences(before, language), sentences(after, language)).map((change) => [
    change.kind,
    'before' in change ? change.before.text : undefined,
    'after' in change ? change.after.text : undefined,
  ])

const HARBOUR =
  'The harbour reopened on Monday. Ferries carried 300 people. The mayor thanked the crews.'

test('a figure that changed makes its sentence reworded, and no other', () => {
  expect(told(HARBOUR, HARBOUR.replace('300', '420'))).toEqual([
    ['reworded', 'Ferries carried 300 people.', 'Ferries carried 420 people.'],
  ])
})

test('what was added and what was taken out are told as such', () => {
  const after = 'The harbour reopened on Monday. The mayor thanked the crews. A storm is forecast.'
  expect(told(HARBOUR, after)).toEqual([
    ['removed', 'Ferries carried 300 people.', undefined],
    ['added', undefined, 'A storm is forecast.'],
  ])
})

test('a sentence that moved is no change', () => {
  const after =
    'The mayor thanked the crews. The harbour reopened on Monday. Ferries carried 300 people.'
  expect(told(HARBOUR, after)).toEqual([])
})

test('other quotation marks, dashes and spaces are no change', () => {
  const before = 'She said "we are ready" - and left.'
  expect(told(before, 'She said “we are ready” – and left.')).toEqual([])
})

test('a negation is a change, however small', () => {
  expect(
    told(
      '회담은 오타와에서 열린다. 총리가 참석한다.',
      '회담은 오타와에서 열리지 않는다. 총리가 참석한다.',
      'ko',
    ),
  ).toEqual([['reworded', '회담은 오타와에서 열린다.', '회담은 오타와에서 열리지 않는다.']])
})

describe('what became of a sentence that was told', () => {
  test('it stands', () => {
    expect(fateOf('Ferries carried 300 people.', sentences(HARBOUR)).fate).toBe('stands')
  })

  test('it reads otherwise now, or stands within a sentence that may deny it', () => {
    const now = fateOf('Ferries carried 200 people.', sentences(HARBOUR))
    expect(now).toMatchObject({ fate: 'reworded', now: { text: 'Ferries carried 300 people.' } })
    const denied = 'The mayor said it was not true that ferries carried 300 people, as was told.'
    expect(fateOf('Ferries carried 300 people', sentences(denied)).fate).toBe('reworded')
  })

  test('it is gone', () => {
    expect(fateOf('Two sailors were hurt.', sentences(HARBOUR)).fate).toBe('gone')
  })
})

test('nothing changes between an article and itself, and everything has one fate', () => {
  const word = fc.constantFrom(...'ferry harbour mayor crew storm 300 420 opened closed'.split(' '))
  const line = fc.array(word, { minLength: 3, maxLength: 7 }).map((words) => `${words.join(' ')}.`)
  const text = fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => lines.join('\n\n'))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const [olds, news] = [sentences(before), sentences(after)]
      expect(changesBetween(olds, olds)).toEqual([])
      const changes = changesBetween(olds, news)
      const gone = changes.flatMap((change) => ('before' in change ? [change.before] : []))
      expect(new Set(gone).size).toBe(gone.length)
      for (const old of olds) {
        const stands = fateOf(old.text, news).fate === 'stands'
        if (gone.includes(old)) expect(news.some(({ text }) => text === old.text)).toBe(false)
        else expect(stands).toBe(true)
      }
    }),
  )
})
