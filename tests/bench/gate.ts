import { gate } from '../../src/claims/gate.ts'

/**
 * Claims a second on one core, each against two cited sentences and against the whole article.
 * `node tests/bench/gate.ts`
 */
const PARAGRAPH = [
  'Harbour minister Ana Ruiz said on Friday that the line will buy 12 ferries for $40 million.',
  'Union leader Harun Okafor called the plan “a promise without crews” and asked for 3 percent more pay.',
  'The council of Aubrac is expected to vote on the plan before the end of May.',
  'If it refuses, the port may close two of its five piers, according to the harbour office.',
]
const article = Array.from({ length: 12 }, (_, index) =>
  PARAGRAPH.map((sentence) => sentence.replace('12', String(12 + index))).join(' '),
).join('\n\n')
const claims = [
  'Ana Ruiz said on Friday that the line will buy 12 ferries.',
  'Harun Okafor called the plan “a promise without crews”.',
  'The council of Aubrac will vote on the plan in May.',
  'The port may close two of its five piers.',
]

measure('against two cited sentences', PARAGRAPH.slice(0, 2))
measure('against the whole article', [])

function measure(name: string, cited: readonly string[]): void {
  const ROUNDS = 2_000
  const begin = performance.now()
  for (let round = 0; round < ROUNDS; round++) {
    for (const text of claims) gate({ text }, { cited, source: article })
  }
  const seconds = (performance.now() - begin) / 1_000
  const rate = Math.round((ROUNDS * claims.length) / seconds)
  console.log(`gate ${name}: ${rate} claims/s`)
}
