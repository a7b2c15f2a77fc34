import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../../src/log.ts'
import type { Powers } from '../../src/questions/question.ts'
import type { Slack } from './clients.ts'
import { codeOf } from './failures.ts'
import { remember } from './remember.ts'

/** Asks Slack again after this long: who is sent away has no more power than that long. */
const KEPT_MS = 5 * 60_000
/** Who waits for an answer waits for this too; in doubt a person has no power. */
const LONGEST_MS = 1_000

const NONE: Powers = { admin: false, roles: [] }

/** Says who may do what in a workspace, as far as our scopes let us see. Never throws. */
export type AskPowers = (workspace: string, slack: Slack, person: string) => Promise<Powers>

/** `admin` is Slack's administrators and owners, `roles` the user groups somebody is in. */
export function createPowers(now: () => Date, log: Log): AskPowers {
  const kept = remember<Powers>(KEPT_MS, now)
  const groups = remember<Map<string, string[]>>(KEPT_MS, now)
  return async (workspace, slack, person) => {
    const asked = kept(`${workspace} ${person}`, async () => {
      const [admin, of] = await Promise.all([
        isAdmin(slack, person, log),
        groups(workspace, () => groupsOf(slack, log)),
      ])
      return { admin, roles: of.get(person) ?? [] }
    })
    return Promise.race([asked, wait(LONGEST_MS, NONE, { ref: false })]).catch(() => NONE)
  }
}

async function isAdmin({ reads }: Slack, person: string, log: Log): Promise<boolean> {
  const said = await seen('users.info', log, () => reads.users.info({ user: person }))
  return said?.user?.is_admin === true || said?.user?.is_owner === true
}

async function groupsOf({ reads }: Slack, log: Log): Promise<Map<string, string[]>> {
  const list = () => reads.usergroups.list({ include_users: true })
  const said = await seen('usergroups.list', log, list)
  const of = new Map<string, string[]>()
  for (const { id, users = [] } of said?.usergroups ?? []) {
    for (const user of users) if (id) of.set(user, [...(of.get(user) ?? []), id])
  }
  return of
}

/** Without the scope, or in a plan without groups, there is nothing to see. Other errors are thrown. */
async function seen<T>(method: string, log: Log, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    const code = codeOf(error)
    if (!code) throw error
    log.warn({ method, code }, 'slack does not say who may do what')
    return undefined
  }
}
