import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { Wrong } from '../../src/errors.ts'

/** Where a restore fills a store beside the one in `folder`: half of one until it is done. */
export const filling = (folder: string): string => `${folder}.restoring`
/** Where it stands when it is whole, for the moment that the two change places. */
const whole = (folder: string): string => `${folder}.restored`

/** Puts a filled store in its place; returns where the one that was there is now, if one was. */
export function swap(folder: string): string | undefined {
  renameSync(filling(folder), whole(folder))
  const aside = `${folder}.before-${new Date().toISOString().replace(/[:.]/g, '-')}`
  const kept = existsSync(folder)
  if (kept) renameSync(folder, aside)
  renameSync(whole(folder), folder)
  return kept ? aside : undefined
}

/**
 * Finishes what a restore that was broken off left, for whoever has the lock: a store that is whole
 * takes its place, and beside a store that is in its place nothing else is needed.
 * @throws Wrong where half a store is all there is: an empty one in its place would hide the loss
 */
export function finishSwap(folder: string): void {
  if (existsSync(folder)) clear(folder)
  else if (existsSync(whole(folder))) renameSync(whole(folder), folder)
  else if (existsSync(filling(folder))) throw new Wrong(advice(folder))
}

/** Removes what a restore began; the backup it came from is still there. */
export function clear(folder: string): void {
  for (const begun of [filling(folder), whole(folder)]) {
    rmSync(begun, { recursive: true, force: true })
  }
}

function advice(folder: string): string {
  const [data, name] = [dirname(folder), basename(folder)]
  const aside = readdirSync(data).filter((file) => file.startsWith(`${name}.before-`))
  const back = aside.at(-1)
  return [
    `A restore into ${data} was broken off and there is no whole store. Restore the backup again`,
    ...(back ? [`, or rename ${back} to ${name} to have the store that was there`] : []),
    `, or remove ${basename(filling(folder))} to begin with an empty one.`,
  ].join('')
}
