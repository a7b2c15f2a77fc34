import type { Action } from '../../src/channels/message.ts'
import { codePoints } from '../../src/channels/split.ts'
import { LIMITS } from './payload.ts'

/**
 * What Discord hands back when a button is pressed: `v1:proof:CLAIM`, `v1:command:/summit …`. A menu
 * of proofs is named `v1:proof-menu:1` and hands a claim back as its value. `undefined` when longer
 * than Discord keeps.
 */
export function customId(action: Action): string | undefined {
  const rest = action.type === 'proof' ? action.claim : action.command
  const id = `${VERSION}:${action.type}:${rest}`
  return rest !== '' && codePoints(id) <= LIMITS.customId ? id : undefined
}

export function menuId(number: number): string {
  return `${VERSION}:${MENU}:${number}`
}

/** Reads a pressed button or a chosen proof back. `undefined` for what is not ours or of this version. */
export function readAction(id: string, values: readonly string[] = []): Action | undefined {
  const [, version, type, rest = ''] = /^([^:]*):([^:]*):(.*)$/s.exec(id) ?? []
  const [chosen] = values
  if (version !== VERSION) return undefined
  if (type === 'proof' && rest) return { type, claim: rest }
  if (type === 'command' && rest) return { type, command: rest }
  if (type === MENU && chosen) return { type: 'proof', claim: chosen }
  return undefined
}

const VERSION = 'v1'
const MENU = 'proof-menu'
