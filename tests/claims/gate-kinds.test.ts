import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gate } from '../../src/claims/gate.ts'

/**
 * What a writer gets wrong, planted into our own sentences: each kind as many ways as its row
 * says. Every planted error falls, and every sentence it was planted in stands.
 */
const KINDS: readonly (readonly [
  kind: string,
  source: string,
  from: string,
  to: readonly string[],
])[] = [
  [
    'attribution dropped',
    'According to the harbour office, the ferry line will lose 40 jobs.',
    'According to the harbour office, the',
    ['The'],
  ],
  [
    'attribution dropped at the end',
    'The ferry line will lose 40 jobs, the harbour office said.',
    ', the harbour office said',
    [''],
  ],
  [
    'attribution dropped before a clause',
    'Okafor said that the ferry line had lost its licence.',
    'Okafor said that the',
    ['The'],
  ],
  [
    'claim made fact',
    'Okafor claimed that the ferry line had lost its licence.',
    'claimed',
    ['confirmed', 'proved'],
  ],
  [
    'condition dropped',
    'The ferry line will close in May if the strike goes on.',
    ' if the strike goes on',
    [''],
  ],
  [
    'condition dropped in front',
    'Unless the strike ends, the ferry line will close in May.',
    'Unless the strike ends, the',
    ['The'],
  ],
  ['exception dropped', 'All ports reopened on Monday except Aubrac.', ' except Aubrac', ['']],
  ['currency changed', 'The repair will cost $40 million this year.', '$', ['€', '£', '¥']],
  ['currency dropped', 'The repair will cost $40 million this year.', '$', ['']],
  [
    'scale dropped',
    'The repair will cost $40 million this year.',
    ' million',
    ['', ' billion', ' thousand'],
  ],
  [
    'percent dropped',
    'Traffic in the port fell by 12 percent in April.',
    ' percent',
    ['', ' percentage points'],
  ],
  [
    'decimal point lost',
    'Traffic in the port fell by 1.2 percent in April.',
    '1.2',
    ['12', '2.1', '1.3'],
  ],
  [
    'future made past',
    'The council will approve the harbour plan on Friday.',
    'will approve',
    ['approved', 'has approved'],
  ],
  [
    'past made future',
    'The council approved the harbour plan on Friday.',
    'approved',
    ['will approve', 'may approve'],
  ],
  ['present made past', 'The council is part of the harbour board.', 'is', ['was', 'will be']],
  [
    'intention made deed',
    'The council plans to buy two ferries from Solveig Yards.',
    'plans to buy',
    ['bought', 'agreed to buy'],
  ],
  [
    'refusal dropped',
    'The council refused to sell the old lighthouse.',
    'refused to sell',
    ['sold', 'agreed to sell'],
  ],
  [
    'welcome made agreement',
    'Ruiz welcomed the proposal to widen the canal.',
    'welcomed',
    ['accepted', 'signed', 'rejected'],
  ],
  [
    'pronoun changed',
    'Ruiz said she had warned the board about her doubts.',
    'she',
    ['he', 'they', 'we'],
  ],
  [
    'ordinal changed',
    'It is the second strike in the port this year.',
    'second',
    ['third', 'first', 'last'],
  ],
  [
    'some made all',
    'Some of the crews returned to work on Tuesday.',
    'Some of the',
    ['All of the', 'Most of the', 'The'],
  ],
  [
    'one of made the',
    'Aubrac is one of the busiest ports on the coast.',
    'one of the busiest',
    ['the busiest'],
  ],
  [
    'only added or dropped',
    'Only four ferries sailed during the storm.',
    'Only four',
    ['Four', 'At least four', 'More than four'],
  ],
  [
    'comparison turned',
    'The new ferries are faster than the old ones.',
    'faster',
    ['slower', 'larger'],
  ],
  [
    'limit dropped',
    'At least 40 people were rescued from the ferry.',
    'At least 40',
    ['40', 'At most 40', 'Nearly 40'],
  ],
  [
    'hedge dropped',
    'The captain allegedly ignored two radio warnings.',
    ' allegedly',
    ['', ' repeatedly'],
  ],
  [
    'suspicion made guilt',
    'The captain is accused of ignoring two warnings.',
    'accused of',
    ['convicted of', 'guilty of'],
  ],
  [
    'office of the past',
    'Former harbour chief Lena Brandt opened the new pier.',
    'Former harbour',
    ['Harbour'],
  ],
  [
    'office changed',
    'Harbour director Lena Brandt opened the new pier.',
    'director',
    ['minister', 'union leader'],
  ],
  [
    'before and after',
    'The pier was closed before the storm reached Aubrac.',
    'before',
    ['after', 'because'],
  ],
  [
    'from and to',
    'Two ferries moved from Aubrac to Solveig in March.',
    'from Aubrac to Solveig',
    ['from Solveig to Aubrac', 'to Aubrac from Solveig'],
  ],
  [
    'cause made up',
    'The pier was closed and the council met in Aubrac.',
    ' and the',
    [' because the'],
  ],
  ['with and without', 'The ferries sailed without pilots in the storm.', 'without', ['with']],
  ['or for and', 'Crews in Aubrac and Solveig went on strike.', 'and', ['or']],
  [
    'owner made actor',
    'Ruiz’s lawyer said the board had known of the leak.',
    'Ruiz’s lawyer',
    ['Ruiz'],
  ],
  [
    'subject cut out',
    'Ruiz opened the debate, and Okafor left the hall early.',
    ' opened the debate, and Okafor',
    [''],
  ],
  [
    'two made to change places',
    'Okafor blamed Brandt for the delay at the pier.',
    'Okafor blamed Brandt',
    ['Brandt blamed Okafor'],
  ],
  [
    'numbers made to change places',
    'The storm killed 3 people and injured 41 in Aubrac.',
    '3 people and injured 41',
    ['41 people and injured 3'],
  ],
  [
    'one made many',
    'A captain was arrested after the collision at the pier.',
    'A captain was',
    ['Captains were'],
  ],
  [
    'detail added',
    'The council approved the harbour plan.',
    '.',
    [' on Sunday.', ' in secret.', ' after a long debate.', ' by 12 votes.'],
  ],
  [
    'double negation undone',
    'It is not impossible that the ferries return.',
    'not impossible',
    ['impossible', 'possible'],
  ],
  [
    'day changed',
    'The council met on Friday in Aubrac.',
    'Friday',
    ['Thursday', 'Saturday', '3 May'],
  ],
]

const source = KINDS.map(([, sentence]) => sentence).join('\n\n')
const stands = (text: string, cited: string) => gate({ text }, { cited: [cited], source }).supported

test.each(KINDS)('%s: falls, and the sentence itself stands', (_, sentence, from, to) => {
  expect(sentence).toContain(from)
  expect(stands(sentence, sentence)).toBe(true)
  const missed = to
    .map((put) => sentence.replace(from, put))
    .filter((claim) => stands(claim, sentence))
  expect(missed).toEqual([])
})

test('no two planted errors make each other good', () => {
  const kind = fc.constantFrom(...KINDS)
  fc.assert(
    fc.property(kind, kind, fc.nat(), fc.nat(), (one, two, m, n) => {
      const plant = ([, sentence, from, to]: (typeof KINDS)[number], pick: number) =>
        sentence.replace(from, to[pick % to.length] ?? '')
      const claim = `${plant(one, m)} ${plant(two, n)}`
      expect(gate({ text: claim }, { cited: [one[1], two[1]], source }).supported).toBe(false)
    }),
  )
})

test('sentences in order stand together, and so does each with quotation marks of another kind', () => {
  fc.assert(
    fc.property(fc.subarray([...KINDS], { minLength: 2, maxLength: 4 }), (some) => {
      const cited = some.map(([, sentence]) => sentence)
      expect(gate({ text: cited.join(' ') }, { cited, source }).supported).toBe(true)
    }),
  )
})

test('whatever the text, a verdict comes back, its findings inside the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.array(fc.string()),
      fc.string(),
      (text, cited, all) => {
        const { score, unsupported } = gate({ text }, { cited, source: all })
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        for (const { start, end } of unsupported) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(start).toBeLessThanOrEqual(end)
        }
      },
    ),
  )
})
