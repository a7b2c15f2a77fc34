import type { Powers } from '../questions/question.ts'

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

/** Administrators always may, so that no workspace locks itself out. */
export function mayChange(
  { who, names }: Policy,
  { asker, powers }: { readonly asker: string; readonly powers: Powers },
): boolean {
  if (who === 'anyone' || powers.admin) return true
  return who === 'named' && [asker, ...powers.roles].some((id) => names.includes(id))
}

export interface Policies {
  /** `OPEN` where nobody set one. */
  of(workspace: string): Promise<Policy>
  save(workspace: string, policy: Policy): Promise<void>
}
