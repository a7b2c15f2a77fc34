import { performance } from 'node:perf_hooks'
import { suggest } from '../../adapters/discord/suggest.ts'
import type { Topic } from '../../src/topics/topic.ts'

/**
 * How long Discord's autocomplete takes at a thousand topics of six names each, by keystroke:
 * `node tests/bench/discord.ts [TOPICS]`. Discord waits three seconds; a person sees 100 ms.
 */
const count = Number(process.argv[2] ?? 1_000)
const PLACES = ['Korea', 'Canada', 'Peru', 'Japan', 'France', 'Kenya', 'Brazil', 'Norway', 'Chile']
const THINGS = ['shipping', 'energy', 'fisheries', 'batteries', 'wheat', 'steel', 'pensions']
const HANGUL = ['한국', '캐나다', '페루', '일본', '프랑스', '에너지', '수산업', '배터리', '철강']

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? ''
const topics = Array.from({ length: count }, (_, at): Topic => {
  const [one, other] = [pick(PLACES, at), pick(THINGS, Math.floor(at / PLACES.length))]
  const name = `${one} ${other} ${at}`
  return {
    workspace: 'local',
    slug: name.toLowerCase().replaceAll(' ', '-'),
    name,
    aliases: [
      `${pick(HANGUL, at)} ${pick(HANGUL, at + 3)} ${at}`,
      `${other} en ${one} ${at}`,
      `${one}–${pick(PLACES, at + 1)} ${at}`,
      `Accord ${at} sur ${other}`,
    ],
  } as unknown as Topic
})

const TYPED = [
  'korea energy 12',
  'kroea enrgy',
  '한국 에너지',
  '핝국',
  'accord 77 sur wheat',
  'zzzz nothing like it',
  'energy in the far north of the world',
]

const took: number[] = []
let offered = 0
for (let round = 0; round < 20; round++) {
  // A list that was read anew: what is remembered of the last one is gone.
  const list = [...topics]
  for (const typed of TYPED) {
    for (let end = 1; end <= typed.length; end++) {
      const before = performance.now()
      offered += suggest('topic', typed.slice(0, end), list).length
      took.push(performance.now() - before)
    }
  }
}
took.sort((a, b) => a - b)
const at = (share: number): string => (took[Math.floor(took.length * share)] ?? 0).toFixed(2)
const worst = (took.at(-1) ?? 0).toFixed(2)
process.stdout.write(
  `${count} topics, ${took.length} keystrokes, ${offered} offers: ` +
    `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${worst} ms\n`,
)
