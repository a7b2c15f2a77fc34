import type { Topic } from '../../src/topics/topic.ts'

/** What a workspace follows, at hand without asking the store. */
export interface TopicMemory {
  /** As last read; nothing before that. Old knowledge is renewed behind the answer. */
  of(workspace: string): readonly Topic[]
  /** Reads what a workspace follows now. */
  refresh(workspace: string): Promise<void>
}

const FRESH_MS = 5_000
const NONE: readonly Topic[] = []

export function createTopicMemory(
  list: (workspace: string) => Promise<readonly Topic[]>,
  now: () => Date,
): TopicMemory {
  const known = new Map<string, { topics: readonly Topic[]; at: number }>()
  const reading = new Map<string, Promise<void>>()

  function refresh(workspace: string): Promise<void> {
    const running = reading.get(workspace)
    if (running !== undefined) return running
    const read = list(workspace)
      .then((topics) => void known.set(workspace, { topics, at: now().getTime() }))
      // A store that does not answer leaves what was known.
      .catch(() => undefined)
      .finally(() => reading.delete(workspace))
    reading.set(workspace, read)
    return read
  }

  return {
    of(workspace) {
      const found = known.get(workspace)
      if (now().getTime() - (found?.at ?? 0) > FRESH_MS) void refresh(workspace)
      return found?.topics ?? NONE
    },
    refresh,
  }
}
