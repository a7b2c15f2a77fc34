import { RESTJSONErrorCodes } from 'discord.js'
import { inertLine } from '../../src/channels/inert.ts'
import type { Address, Message } from '../../src/channels/message.ts'
import { shorten } from '../../src/channels/split.ts'
import type { Api } from './api.ts'
import { codeOf } from './failure.ts'

/** The person of a room that is a direct message. */
export function personOf({ room }: Address): string | undefined {
  return room.startsWith('@') ? room.slice(1) : undefined
}

/**
 * The channels where a message at this address may be, the likeliest first. A thread of Discord's is
 * a channel with the id of the message it hangs from; that of a direct message is its own channel.
 */
export async function placesOf(to: Address, api: Api): Promise<readonly string[]> {
  const person = personOf(to)
  if (person) return [to.thread ?? (await api.direct(person))]
  return to.thread ? [to.thread, to.room] : [to.room]
}

/** Tries a call in each place until one knows of it. @throws the last failure. */
export async function inAny<T>(
  places: readonly string[],
  call: (channel: string) => Promise<T>,
): Promise<T> {
  const [place = '', ...others] = places
  try {
    return await call(place)
  } catch (error) {
    if (others.length === 0 || !isAbsent(error)) throw error
    return inAny(others, call)
  }
}

/** Posts at an address; a thread that is not open yet is opened, and where it can not be, its room is told. */
export async function postAt<T>(
  to: Address,
  message: Message,
  api: Api,
  create: (channel: string) => Promise<T>,
): Promise<T> {
  const [place = '', room] = await placesOf(to, api)
  if (!room) return create(place)
  try {
    return await create(place)
  } catch (error) {
    if (!isAbsent(error)) throw error
  }
  const opened = await api.openThread(room, place, threadName(message)).then(
    () => true,
    (error: unknown) => {
      if (!isAbsent(error) && !THREADLESS.has(codeOf(error) ?? 0)) throw error
      return false
    },
  )
  return create(opened ? place : room)
}

/** There is no such channel or message. */
export function isAbsent(failure: unknown): boolean {
  const code = codeOf(failure)
  return code === RESTJSONErrorCodes.UnknownChannel || code === RESTJSONErrorCodes.UnknownMessage
}

/** Where no thread can be opened: not allowed to us, no place for threads, or too many of them. */
const THREADLESS: ReadonlySet<number> = new Set([
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType,
  RESTJSONErrorCodes.MaximumActiveThreads,
])

const LONGEST_NAME = 90

export function threadName(message: Pick<Message, 'summary'>): string {
  return shorten(inertLine(message.summary), LONGEST_NAME) || 'Sherpa'
}
