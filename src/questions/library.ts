import type { Articles } from '../articles/articles.ts'
import { createIndex, type Index } from './search.ts'

const BATCH = 200

/** The index of a workspace's articles, brought up to date when it is asked for. */
export interface Library {
  of(workspace: string): Promise<Index>
}

interface Shelf {
  readonly index: Index
  cursor: number
  /** Reading what changed: whoever comes meanwhile waits for the same reading. */
  reading?: Promise<void> | undefined
}

/**
 * One index a workspace, in this process, fed from the store by what changed since it last looked.
 * Workspaces never share one, so that nothing of one can be found, or rank, in another.
 */
export function createLibrary(articles: Pick<Articles, 'changedAfter'>): Library {
  const shelves = new Map<string, Shelf>()

  async function readChanges(workspace: string, shelf: Shelf): Promise<void> {
    for (let more = true; more; ) {
      const changed = await articles.changedAfter(workspace, shelf.cursor, BATCH)
      for (const article of changed.articles) shelf.index.add(article)
      shelf.cursor = changed.cursor
      more = changed.articles.length === BATCH
    }
  }

  return {
    async of(workspace) {
      const shelf = shelves.get(workspace) ?? { index: createIndex(), cursor: 0 }
      shelves.set(workspace, shelf)
      shelf.reading ??= readChanges(workspace, shelf).finally(() => {
        shelf.reading = undefined
      })
      await shelf.reading
      return shelf.index
    },
  }
}
