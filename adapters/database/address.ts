import type { Address } from '../../src/channels/message.ts'

/** An address as the columns that tables keep it in. */
export function addressColumns({ platform, workspace, room, thread, person, reply }: Address) {
  return {
    platform,
    workspace,
    room,
    thread: thread ?? null,
    person: person ?? null,
    reply: reply ?? null,
  }
}

/** The address in a row. */
export function addressFrom(row: {
  readonly platform: string
  readonly workspace: string
  readonly room: string
  readonly thread: string | null
  readonly person: string | null
  readonly reply: string | null
}): Address {
  const { platform, workspace, room, thread, person, reply } = row
  return {
    platform,
    workspace,
    room,
    ...(thread ? { thread } : {}),
    ...(person ? { person } : {}),
    ...(reply ? { reply } : {}),
  }
}
