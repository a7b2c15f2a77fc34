/** A team: it sees its own topics, sources, threads and channels, and no one else's. */
export interface Workspaces {
  /** How many rows of each kind a workspace has; kinds of which it has none are left out. */
  holdings(workspace: string): Promise<ReadonlyMap<string, number>>
  /** Deletes everything of a workspace, in one transaction. There is no way back but a backup. */
  forget(workspace: string): Promise<void>
}
