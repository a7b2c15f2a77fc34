import { idOf } from '../ids.ts'
import type { Sherpa } from '../sherpa.ts'
import { discover } from '../sources/discover.ts'
import { tellHealth } from '../sources/health.ts'
import { type Source, unpolled } from '../sources/source.ts'
import type { Out } from './out.ts'

interface World {
  readonly workspace: string
  readonly sherpa: Sherpa
  readonly out: Out
}

/** Adds the feed at an address, or the one its page names. False when there is nothing to read. */
export async function addSource(
  address: string,
  options: { name?: string; country?: string; official?: true },
  { workspace, sherpa, out }: World,
): Promise<boolean> {
  const found = await discover(address, sherpa)
  if (found.kind === 'nothing') {
    out.terminal.write(`${found.detail}\n`)
    return false
  }
  const title = found.kind === 'page' ? found.title : found.feed.title
  const language = found.kind === 'page' ? undefined : found.feed.language?.slice(0, 2)
  const source = await sherpa.sources.add({
    id: idOf('f', workspace, found.url),
    workspace,
    kind: found.kind,
    url: found.url,
    name: options.name ?? title ?? new URL(found.url).hostname,
    official: options.official === true,
    state: unpolled(sherpa.now()),
    ...(language ? { language } : {}),
    ...(options.country ? { country: options.country.toUpperCase() } : {}),
  })
  const holds = found.kind === 'page' ? '' : `, ${found.feed.items.length} entries now`
  out.write(
    `Following ${source.name} (${source.url})${holds}. A running Sherpa reads it within a minute.\n`,
  )
  return true
}

export async function listSources({
  workspace,
  sherpa,
  out,
  json,
}: World & { json: boolean }): Promise<boolean> {
  const sources = await sherpa.sources.list(workspace)
  if (sources.length === 0 && !json)
    out.write('No source is followed. Add one: sherpa sources add ADDRESS\n')
  for (const source of sources)
    out.write(json ? `${JSON.stringify(recordOf(source))}\n` : lineOf(source, sherpa.now()))
  return true
}

function lineOf(source: Source, now: Date): string {
  const { id, name, url, official } = source
  return `${id}  ${name}${official ? ' (official)' : ''}\n    ${url}\n    ${tellHealth(source, now)}\n`
}

function recordOf({ id, kind, name, url, official, country, language, state }: Source) {
  return {
    id,
    kind,
    name,
    url,
    official,
    country,
    language,
    health: state.health,
    message: state.message,
  }
}

/** Removes a source by id or address; its articles stay. */
export async function removeSource(
  called: string,
  { workspace, sherpa, out }: World,
): Promise<boolean> {
  const sources = await sherpa.sources.list(workspace)
  const source = sources.find(({ id, url }) => id === called || url === called)
  if (!source) {
    out.terminal.write(`No source is called ${called}. See: sherpa sources list\n`)
    return false
  }
  await sherpa.sources.remove(source.id)
  out.write(
    `No longer reading ${source.name}. Its articles stay. To undo: sherpa sources add ${source.url}\n`,
  )
  return true
}
