import type { Address } from '../../src/channels/message.ts'

/** An address as the columns that tables keep it in. */
export function addressColumns({ platform, workspace, room, thread }: Address) {
  return { platform, workspace, room, thread: thread ?? null }
}

/** The address in a row. */
export function addressFrom(row: {
  readonly platform: string
  readonly workspace: string
  readonly room: string
  readonly thread: string | null
}): Address {
  const { platform, workspace, room, thread } = row
  return { platform, workspace, room, ...(thread ? { thread } : {}) }
}
