import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { dirname } from 'node:path'
import { z } from 'zod'
import { makeFolder } from './disk.ts'
import { processIdentity } from './process.ts'

const Holder = z.object({
  pid: z.number(),
  /** When that process started, and on which boot: a pid alone may be another process by now. */
  identity: z.string().optional(),
  /** The pid namespace (a container's): in another one the same pid means nothing. */
  space: z.string().optional(),
  /** The unix socket that the holder listens on. */
  socket: z.string(),
  /** What it does with the store in place of opening it for all: nobody can join in. */
  doing: z.string().optional(),
  nonce: z.string(),
})
type Holder = z.infer<typeof Holder>

export type Lock =
  | { readonly mine: true; release(): void }
  | { readonly mine: false; readonly holder: Holder }

/**
 * Takes the lock of a store, or names who has it. PGlite excludes nobody, and a second opener loses
 * data, so the lock is taken over only when its process is surely gone: its pid is no process or
 * another process, or, where we cannot see its pid, its socket refuses. Never by the age of a
 * heartbeat: a busy process looks dead for seconds.
 */
export async function takeLock(file: string, socket: string, doing?: string): Promise<Lock> {
  const identity = processIdentity(process.pid)
  const mine = { ...identity, socket, nonce: randomUUID(), ...(doing ? { doing } : {}) }
  makeFolder(dirname(file))
  const draft = `${file}.${process.pid}.${mine.nonce}`
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 })
  try {
    return await take(file, draft, mine)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** `draft` is a finished lock: linking it into place is atomic, so no lock is ever half written. */
async function take(file: string, draft: string, mine: Holder): Promise<Lock> {
  const release = (): void => {
    if (read(file)?.nonce === mine.nonce) rmSync(file, { force: true })
  }
  for (;;) {
    if (link(draft, file)) return { mine: true, release }
    const found = read(file)
    if (!found) continue
    if (await isAlive(found)) return { mine: false, holder: found }
    // Two processes may find the same dead holder. Whoever takes the lock on the lock looks again.
    const guard = await take(`${file}.takeover`, draft, mine)
    if (!guard.mine) return guard
    try {
      if (read(file)?.nonce !== found.nonce) continue
      writeFileSync(`${draft}.over`, JSON.stringify(mine), { mode: 0o600 })
      renameSync(`${draft}.over`, file)
      return { mine: true, release }
    } finally {
      guard.release()
    }
  }
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) return false
    throw error
  }
}

/** A lock that a power cut left empty has no holder: whoever held it lost its power too. */
const NOBODY: Holder = { pid: 0, socket: '', nonce: 'unreadable' }

/** Who holds a lock; undefined when it is gone. */
function read(file: string): Holder | undefined {
  try {
    return Holder.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? NOBODY
  } catch (error) {
    return isSystemError(error, 'ENOENT') ? undefined : NOBODY
  }
}

function isSystemError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

async function isAlive(holder: Holder): Promise<boolean> {
  if (holder.pid === NOBODY.pid) return false
  const here = processIdentity(process.pid)
  // Without a socket nothing shows its life, and who may be alive keeps the lock.
  if (holder.space !== here.space) return holder.socket === '' || answers(holder.socket)
  const now = processIdentity(holder.pid)
  if (!now.alive) return false
  return holder.identity === undefined || now.identity === holder.identity
}

/** Whether somebody listens on a unix socket: the kernel knows, however busy that somebody is. */
export function answers(socket: string): Promise<boolean> {
  if (socket === '') return Promise.resolve(false)
  return new Promise((resolve) => {
    const client = connect(socket)
    client.on('connect', () => {
      client.destroy()
      resolve(true)
    })
    client.on('error', () => resolve(false))
  })
}
