import { openaiModel } from '../../adapters/models/openai.ts'
import type { Message } from '../../src/channels/message.ts'
import type { Model } from '../../src/writing/model.ts'
import { stores } from '../engine/stores.ts'
import { openWorld, type World } from '../journeys/world.ts'
import { serveModel } from '../models/server.ts'

/** A world whose model can be set anew, so that one world sees every server there is. */
export interface WritingWorld {
  readonly world: World
  /** Asks this server from now on, so long; what was found out about the last one is forgotten. */
  ask(baseUrl: string, patienceMs?: number): void
  /** Briefs a room that was told nothing yet, and answers all that stands in it. */
  brief(room: string): Promise<Message[]>
  /** Asks in a room, and answers what came back to that. */
  answer(question: string, room: string): Promise<Message>
}

const PATIENCE_MS = 10_000
export const START = '2024-11-18T10:00:00Z'

export async function openWritingWorld(): Promise<WritingWorld> {
  const [embedded] = stores
  if (!embedded) throw new Error('no store')
  const models = { article: 'small', story: 'small', answer: 'small' }
  const modelAt = (baseUrl: string) => openaiModel({ baseUrl, apiKey: 'sk-test', models })
  // What articles claim is written before any fault: editions and answers are what is tried.
  const first = await serveModel(() => ({ says: '{"claims":[]}' }))
  let current = modelAt(first.url)
  let patience = PATIENCE_MS
  const model: Model = {
    nameFor: () => 'small',
    write: (prompt, signal) => current.write({ ...prompt, timeoutMs: patience }, signal),
  }
  const writer = { model, prices: new Map(), caps: {} }
  const world = await openWorld(embedded, { start: START, writer })
  await world.at(START)
  await first.close()
  return {
    world,
    ask(baseUrl, patienceMs = PATIENCE_MS) {
      patience = patienceMs
      current.stop()
      current = modelAt(baseUrl)
    },
    async brief(room) {
      await world.say('/briefing now', room)
      return (await world.room(room)).flatMap(({ message }) => message ?? [])
    },
    async answer(question, room) {
      const { message } = await world.say(question, room)
      if (!message) throw new Error('nothing came back')
      return message
    },
  }
}

export const linesOf = ({ parts }: Message): string[] =>
  parts.flatMap((part) => (part.type === 'line' ? [part.text] : []))

export const notesOf = ({ parts }: Message): string =>
  parts.flatMap((part) => (part.type === 'note' ? part.text.map(({ text }) => text) : [])).join(' ')
