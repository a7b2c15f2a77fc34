import { idOf } from '../ids.ts'
import type { Sherpa } from '../sherpa.ts'
import { discover } from './discover.ts'
import { type Source, unpolled } from './source.ts'

/** What came of an address that somebody wants read. */
export type Adopted =
  | { readonly outcome: 'added'; readonly source: Source; readonly entries: number }
  | { readonly outcome: 'known'; readonly source: Source }
  /** One sentence on why there is nothing to read. */
  | { readonly outcome: 'nothing'; readonly detail: string }

/** Finds what to read at an address, and reads it from now on. */
export async function adopt(
  address: string,
  wanted: Pick<Source, 'workspace'> & Partial<Pick<Source, 'name' | 'country' | 'official'>>,
  sherpa: Pick<Sherpa, 'fetch' | 'feeds' | 'pages' | 'sources' | 'now'>,
): Promise<Adopted> {
  const { workspace, country, official = false } = wanted
  const found = await discover(address, sherpa)
  if (found.kind === 'nothing') return { outcome: 'nothing', detail: found.detail }
  const known = (await sherpa.sources.list(workspace)).find(({ url }) => url === found.url)
  if (known) return { outcome: 'known', source: known }
  const feed = found.kind === 'page' ? undefined : found.feed
  const title = found.kind === 'page' ? found.title : found.feed.title
  const language = feed?.language?.slice(0, 2)
  const source = await sherpa.sources.add({
    id: idOf('f', workspace, found.url),
    workspace,
    kind: found.kind,
    url: found.url,
    name: wanted.name ?? title ?? new URL(found.url).hostname,
    official,
    state: unpolled(sherpa.now()),
    ...(language ? { language } : {}),
    ...(country ? { country } : {}),
  })
  return { outcome: 'added', source, entries: feed?.items.length ?? 1 }
}

/** A source by its id, its address, or its name where only one has it. */
export function sourceCalled(called: string, sources: readonly Source[]): Source | undefined {
  const exact = sources.find(({ id, url }) => id === called || url === called)
  if (exact) return exact
  const wanted = called.trim().toLocaleLowerCase()
  const named = sources.filter(({ name }) => name.toLocaleLowerCase() === wanted)
  return named.length === 1 ? named[0] : undefined
}
