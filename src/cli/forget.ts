import { Wrong } from '../errors.ts'
import type { Sherpa } from '../sherpa.ts'
import type { Out } from './out.ts'

/** Deletes a workspace once somebody said that they mean it; says before what that is. */
export async function forgetCommand(
  workspace: string,
  { yes }: { yes: boolean },
  { sherpa, out }: { sherpa: Pick<Sherpa, 'workspaces'>; out: Out },
): Promise<boolean> {
  const holdings = await sherpa.workspaces.holdings(workspace)
  if (holdings.size === 0) throw new Wrong(`There is nothing of a workspace called ${workspace}.`)
  for (const [kind, count] of holdings) out.write(`${String(count).padStart(8)} ${kind}\n`)
  if (!yes) {
    throw new Wrong(
      `All of this would be deleted for good. Make a copy first (sherpa backup FILE), then: sherpa forget ${workspace} --yes`,
    )
  }
  await sherpa.workspaces.forget(workspace)
  out.write(`Deleted everything of ${workspace}.\n`)
  return true
}
