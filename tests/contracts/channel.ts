import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Channel } from '../../src/channels/channel.ts'
import type { Address, Message, Part } from '../../src/channels/message.ts'
import { Closed, Permanent, Transient } from '../../src/errors.ts'

/** A place where messages are seen, and the channel that speaks there. */
export interface Stage {
  readonly channel: Channel
  /** A room where we may speak. */
  readonly room: Address
  /** A room where we may not. */
  readonly closedRoom: Address
  /** The texts that people see in a room, oldest first, threads included; markup does not matter. */
  seen(room: Address): Promise<string[]>
  close(): Promise<void>
}

/** What a platform or a stand-in for it can not do, by name: its tests are skipped under it. */
export type Lack = 'finding' | 'threads' | 'closed rooms'

/** What every channel promises, run on every platform and everything that stands in for one. */
export function channelContract(
  name: string,
  open: (() => Promise<Stage>) | undefined,
  lacks: readonly Lack[] = [],
): void {
  describe.skipIf(!open)(`a channel on ${name}${open ? '' : ' (not installed)'}`, () => {
    let stage: Stage
    beforeAll(async () => {
      if (open) stage = await open()
    })
    afterAll(() => stage?.close())
    const unless = (lack: Lack) => ({ skip: lacks.includes(lack) })

    test('shows a message, and answers where it is', async () => {
      const { channel, room, seen } = stage
      const receipt = await channel.post(saying('A fresh word 하나'), 0, room, 'contract-shown')
      expect(receipt.id).not.toBe('')
      expect(withWord(await seen(room), 'A fresh word 하나')).toHaveLength(1)
    })

    test('edits a message in its place', async () => {
      const { channel, room, seen } = stage
      const receipt = await channel.post(saying('A word to change'), 0, room, 'contract-edit')
      await channel.edit(receipt, saying('A changed word'), 0, room)
      const texts = await seen(room)
      expect(withWord(texts, 'A changed word')).toHaveLength(1)
      expect(withWord(texts, 'A word to change')).toEqual([])
    })

    test('shows one message of one that grew, with its last words', async () => {
      const { channel, room, seen } = stage
      const states = ['one', 'one two', 'one two three'].map((words, at) => ({
        ...saying(`Grew ${words} times`),
        ...(at < 2 ? { unfinished: true } : {}),
      }))
      const [first, ...rest] = states
      if (!first) throw new Error('three states')
      const receipt = await channel.post(first, 0, room, 'contract-grew')
      for (const state of rest) await channel.edit(receipt, state, 0, room)
      const grown = withWord(await seen(room), 'Grew one')
      expect(grown).toHaveLength(1)
      expect(grown[0]).toContain('Grew one two three times')
    })

    test('takes as many posts as it says, and loses no line', async () => {
      const { channel, room, seen } = stage
      const names = Array.from({ length: 45 }, (_, at) => `Line-${at}-ends`)
      const long = { ...saying(''), parts: names.map(textOf) }
      const pieces = channel.pieces(long)
      for (let at = 0; at < pieces; at++) await channel.post(long, at, room, `contract-long#${at}`)
      const all = (await seen(room)).join('\n')
      expect(names.filter((each) => !all.includes(each))).toEqual([])
      await expect(channel.post(long, pieces, room, 'contract-beyond')).rejects.toThrow(Permanent)
    })

    test('speaks in a thread', unless('threads'), async () => {
      const { channel, room, seen } = stage
      const root = await channel.post(saying('A thread begins'), 0, room, 'contract-root')
      const inside = { ...room, thread: root.id }
      await channel.post(saying('And goes on'), 0, inside, 'contract-inside')
      expect(withWord(await seen(inside), 'And goes on')).toHaveLength(1)
    })

    test(
      'finds what was posted under a key, and nothing under another',
      unless('finding'),
      async () => {
        const { channel, room } = stage
        const since = new Date()
        const receipt = await channel.post(saying('Find me'), 0, room, 'contract-find')
        expect(await found(channel, 'contract-find', room, since)).toEqual(receipt)
        expect(await found(channel, 'contract-never', room, since)).toBe('absent')
      },
    )

    test('finds what was posted in a thread', unless('finding'), async () => {
      const { channel, room } = stage
      const root = await channel.post(saying('A root'), 0, room, 'contract-find-root')
      const inside = { ...room, thread: root.id }
      const since = new Date()
      const receipt = await channel.post(saying('A leaf'), 0, inside, 'contract-find-leaf')
      expect(await found(channel, 'contract-find-leaf', inside, since)).toEqual(receipt)
    })

    test('says of a room that is closed to us that it is', unless('closed rooms'), async () => {
      const { channel, closedRoom } = stage
      const posting = channel.post(saying('Nobody hears'), 0, closedRoom, 'contract-closed')
      await expect(posting).rejects.toThrow(Closed)
    })

    test('mentions nobody, whoever is named', async () => {
      const { channel, room, seen } = stage
      const naming = saying('Named <!channel> @everyone <@U0ANN> here')
      await channel.post(naming, 0, room, 'contract-named')
      const shown = withWord(await seen(room), 'Named')
      expect(shown).toHaveLength(1)
      expect(shown[0]).not.toMatch(/<!channel>|@everyone|<@U0ANN>/)
    })
  })
}

/** A message of one line of ours. */
export function saying(text: string): Message {
  return {
    kind: 'notice',
    language: 'en',
    zone: 'UTC',
    summary: text || 'A long message',
    parts: text ? [textOf(text)] : [],
  }
}

const textOf = (text: string): Part => ({ type: 'text', text: [{ text }] })

/** Looks until it is told: the first look may be too early. */
async function found(channel: Channel, key: string, to: Address, since: Date) {
  for (let tries = 0; tries < 5; tries++) {
    try {
      return await channel.find(key, to, since)
    } catch (error) {
      if (!(error instanceof Transient)) throw error
    }
  }
  throw new Error('it was never told')
}

const withWord = (texts: readonly string[], word: string): string[] =>
  texts.filter((text) => text.includes(word))
