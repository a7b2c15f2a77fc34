import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Wrong } from '../../src/errors.ts'
import { parseKeys, type SealKey } from '../../src/seal.ts'

/**
 * The keys of a data folder: made at first, readable by its owner alone. Whoever moves the folder
 * moves them; without them what they sealed does not open.
 * @throws Wrong when the file is there and holds no keys.
 */
export function keysIn(folder: string): readonly [SealKey, ...SealKey[]] {
  const path = join(folder, 'keys')
  const made = `folder:${randomBytes(32).toString('base64')}\n`
  try {
    writeFileSync(path, made, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const keys = parseKeys(readFileSync(path, 'utf8'))
  if (!keys) throw new Wrong(`${path} holds no keys: NAME:KEY, each key 32 bytes in base64`)
  return keys
}
