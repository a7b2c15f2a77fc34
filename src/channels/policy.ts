import type { Powers } from '../questions/question.ts'
import type { Command } from './grammar/command.ts'
import type { Message } from './message.ts'
import { notice } from './notice.ts'
import type { Reader } from './reader.ts'
import { say, sayList } from './words.ts'

/** Who may change what a workspace follows and what its channels are told. */
export const WHO = ['anyone', 'admins', 'named'] as const
export type Who = (typeof WHO)[number]

/** `names` are the platform's ids of people and roles; they count where `who` is `named`. */
export interface Policy {
  readonly who: Who
  readonly names: readonly string[]
}

/** Whoever runs the program may do everything: the web page, the command line. */
export const OWNER: Powers = { admin: true, roles: [] }

export const OPEN: Policy = { who: 'anyone', names: [] }

export interface Policies {
  /** `OPEN` where nobody set one. */
  of(workspace: string): Promise<Policy>
  save(workspace: string, policy: Policy): Promise<void>
}

const CHANGES: ReadonlySet<Command['name']> = new Set([
  'follow',
  'unfollow',
  'add-source',
  'remove-source',
  'schedule',
  'subscribe',
  'length',
  'language',
  'pause',
  'resume',
])

/** Whether a command changes what others read. */
export function changesThings(command: Command): boolean {
  return CHANGES.has(command.name) || (command.name === 'editors' && command.policy !== undefined)
}

/** Administrators always may, so that no workspace locks itself out. */
export function mayChange(
  { who, names }: Policy,
  { asker, powers }: { readonly asker: string; readonly powers: Powers },
): boolean {
  if (who === 'anyone' || powers.admin) return true
  return who === 'named' && [asker, ...powers.roles].some((id) => names.includes(id))
}

function whoMay({ who, names }: Policy, { language }: Reader): string {
  if (who !== 'named') return say(language, `policy.${who}`)
  return say(language, 'policy.named', {
    names: sayList(
      names.map((name) => `@${name}`),
      language,
    ),
  })
}

export function showPolicy(policy: Policy, reader: Reader): Message {
  return notice(reader, [say(reader.language, 'policy.state', { who: whoMay(policy, reader) })])
}

export function showRefusal(policy: Policy, reader: Reader): Message {
  const who = whoMay(policy, reader)
  return notice(reader, [say(reader.language, 'policy.refused', { who })], { private: true })
}
