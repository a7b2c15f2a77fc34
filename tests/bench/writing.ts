import { estimateTokenCount } from 'tokenx'
import type { Prompt } from '../../src/writing/model.ts'
import { stores } from '../engine/stores.ts'
import { openWorld, WORKSPACE } from '../journeys/world.ts'
import { cannedModel, sentencesOf } from '../writing/canned.ts'

/**
 * Prints what a model is given for the sample world, in tokens as tokenx estimates them (within a
 * tenth of the tokenizers): for each article, each edition and each answer, beside what "all articles
 * in one prompt" would take for each edition.
 */
const START = '2024-11-18T10:00:00Z'
const ROOMS = ['ottawa-desk', 'seoul-desk', 'montreal-bureau']
const QUESTIONS = ['When does the first LNG shipment arrive?', 'Who met in Lima?']

const asked: Prompt<unknown>[] = []
const model = cannedModel((prompt) => {
  asked.push(prompt)
  const claims = sentencesOf(prompt).map(([number, text]) => ({ text, sentences: [number] }))
  return { answered: true, claims: claims.slice(0, 5), follow_ups: [] }
})
const [embedded] = stores
if (!embedded) throw new Error('no store')
const writer = { model, prices: new Map(), caps: {} }
const world = await openWorld(embedded, { start: START, writer })

const tokens = ({ instructions, input }: Prompt<unknown>): number =>
  estimateTokenCount(instructions) + estimateTokenCount(input)
const sum = (prompts: readonly Prompt<unknown>[]): number =>
  prompts.reduce((all, prompt) => all + tokens(prompt), 0)
const fixed = (prompts: readonly Prompt<unknown>[]): number =>
  prompts.reduce((all, { instructions }) => all + estimateTokenCount(instructions), 0)

function print(name: string, prompts: readonly Prompt<unknown>[], beside = ''): void {
  const all = sum(prompts)
  const mean = prompts.length > 0 ? Math.round(all / prompts.length) : 0
  const share = all > 0 ? Math.round((100 * fixed(prompts)) / all) : 0
  console.log(
    `${name.padEnd(28)} ${prompts.length} calls, ${all} tokens in, ${mean} a call, ${share} % of it the fixed beginning${beside}`,
  )
}

await world.at(START)
print('articles', asked.splice(0))

const listed = await world.sherpa.articles.list({ workspace: WORKSPACE, limit: 200 })
const articles = await Promise.all(listed.map(({ id }) => world.sherpa.articles.byId(id)))
const whole = articles.reduce((all, one) => all + estimateTokenCount(one?.text ?? ''), 0)
for (const room of ROOMS) {
  await world.say('/briefing now', room)
  print(`edition of ${room}`, asked.splice(0), `; all articles in one prompt: ${whole}`)
}
for (const question of QUESTIONS) {
  await world.say(question)
  print(question.slice(0, 28), asked.splice(0))
}
await world.say(QUESTIONS[0] ?? '')
print('the first question again', asked.splice(0))
await world.close()
