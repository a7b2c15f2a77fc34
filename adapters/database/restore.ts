import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Wrong } from '../../src/errors.ts'
import { openEngine } from './engine.ts'
import { takeLock } from './lock.ts'
import { places, socketIn } from './share.ts'
import { clear, filling, finishSwap, swap } from './swap.ts'

/**
 * Puts a backup in the place of an embedded store that nobody has open. What was there is moved
 * aside, never deleted; returns where to, if anything was. Throws `Wrong`, with the store as it
 * was, when the store is open or the file is no backup.
 */
export async function restore(file: string, data: string): Promise<string | undefined> {
  const backup = await read(file)
  const { folder, lock: lockFile } = places(data)
  const sign = await showLife(data)
  const lock = await takeLock(lockFile, sign.socket, 'restore')
  try {
    if (!lock.mine) {
      const { pid } = lock.holder
      throw new Wrong(`the store in ${resolve(data)} is open in process ${pid}: stop that first`)
    }
    if (!existsSync(filling(folder))) finishSwap(folder)
    clear(folder)
    await load(backup, filling(folder), file).catch((error: unknown) => {
      clear(folder)
      throw error
    })
    return swap(folder)
  } finally {
    if (lock.mine) lock.release()
    sign.close()
  }
}

/** A socket that answers while we live: where our pid means nothing, it shows that we do. */
async function showLife(data: string): Promise<{ socket: string; close(): void }> {
  const socket = socketIn(data, `.s.restore.${process.pid}`)
  rmSync(socket, { force: true })
  const server = createServer((client) => client.end())
  server.listen(socket)
  await once(server, 'listening')
  return { socket, close: () => void server.close() }
}

/** POSIX 1003.1, ustar header. */
const TAR_MAGIC = { at: [257, 262], is: 'ustar' } as const

/** The tar inside. PGlite would unzip it too, but ends the process when it is no zip. */
async function read(file: string): Promise<Blob> {
  const zipped = await readFile(file).catch((cause: unknown) => {
    throw new Wrong(`there is no backup ${file} that can be read`, { cause })
  })
  try {
    const tar = await promisify(gunzip)(zipped)
    if (tar.toString('latin1', ...TAR_MAGIC.at) !== TAR_MAGIC.is) throw new Error('no tar')
    return new Blob([tar], { type: 'application/x-tar' })
  } catch (cause) {
    throw new Wrong(`${file} is not a whole backup of a store`, { cause })
  }
}

/** Unpacks a backup and starts PostgreSQL on it: what does not start is no backup. */
async function load(backup: Blob, folder: string, file: string): Promise<void> {
  try {
    const { close } = await openEngine(folder, backup)
    await close()
  } catch (cause) {
    throw new Wrong(`${file} is not a backup of a store, or one of another PostgreSQL`, { cause })
  }
}
