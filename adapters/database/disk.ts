import { existsSync, mkdirSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those it is in, for us alone. Node's own `recursive` goes round for ever where
 * a system refuses with ENOENT, as /proc does.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent)
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    // Another process may have been quicker.
    if (!existsSync(path)) throw error
  }
}

/** Puts a finished file in its place: after a power cut it is there whole, or not at all. */
export async function publish(part: string, file: string): Promise<void> {
  await sync(part)
  await rename(part, file)
  await sync(dirname(file))
}

async function sync(path: string): Promise<void> {
  await using handle = await open(path, 'r')
  await handle.sync()
}
