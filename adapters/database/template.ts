import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { takeLock } from './lock.ts'
import { migrations } from './migrations/index.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * A prepared store to copy: making one takes seconds of work, copying one a few tenths. It is made
 * once for this PGlite and these migrations, by `make`, which fills the folder it is given.
 */
export async function template(make: (folder: string) => Promise<void>): Promise<string> {
  const cache = cacheFolder()
  const ready = join(cache, `pgdata-${version()}`)
  while (!existsSync(ready)) {
    const lock = await takeLock(`${ready}.lock`, '')
    if (!lock.mine) {
      await wait(100)
      continue
    }
    const making = `${ready}.making`
    try {
      if (existsSync(ready)) break
      rmSync(making, { recursive: true, force: true })
      await make(making)
      renameSync(making, ready)
    } finally {
      lock.release()
    }
  }
  return ready
}

export function copyTemplate(from: string, to: string): void {
  cpSync(from, to, { recursive: true })
}

/** With the other caches of tools, or, where that may not be written, the temporary folder. */
function cacheFolder(): string {
  for (const folder of [join(root, 'node_modules/.cache/sherpa'), join(tmpdir(), 'sherpa-cache')]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      return folder
    } catch {
      // The next one, then.
    }
  }
  throw new Error(`neither ${root} nor ${tmpdir()} can be written`)
}

function version(): string {
  const manifest = join(root, 'node_modules/@electric-sql/pglite/package.json')
  const hash = createHash('sha256').update(readFileSync(manifest))
  for (const [name, { up }] of Object.entries(migrations)) hash.update(`${name}\n${up}\n`)
  for (const name of Object.keys(migrations)) {
    const file = new URL(`./migrations/${name}.ts`, import.meta.url)
    if (existsSync(file)) hash.update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}
