import type { Action } from '../../src/channels/message.ts'
import type { ButtonElement } from './blocks.ts'

/**
 * The name and value that Slack hands back when a button is pressed: `v1:proof:3` and the claim's
 * id, `v1:command:4` and the command. The place only makes the name unique in its message.
 */
export function actionFields(
  action: Action,
  place: string,
): Pick<ButtonElement, 'action_id' | 'value'> {
  const value = action.type === 'proof' ? action.claim : action.command
  return { action_id: `${VERSION}:${action.type}:${place}`, value }
}

/** Reads a pressed button back. `undefined` for what is not ours or from another version. */
export function readAction(actionId: string, value: string): Action | undefined {
  const [version, type] = actionId.split(':')
  if (version !== VERSION || value === '') return undefined
  if (type === 'proof') return { type, claim: value }
  if (type === 'command') return { type, command: value }
  return undefined
}

const VERSION = 'v1'
