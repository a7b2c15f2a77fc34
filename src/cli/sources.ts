import { Wrong } from '../errors.ts'
import type { Sherpa } from '../sherpa.ts'
import { adopt, sourceCalled } from '../sources/adopt.ts'
import { tellHealth } from '../sources/health.ts'
import type { Source } from '../sources/source.ts'
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
  const { name, country, official } = options
  const wanted = {
    workspace,
    official: official === true,
    ...(name ? { name } : {}),
    ...(country ? { country: countryOf(country) } : {}),
  }
  const host = URL.parse(
    /^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `https://${address}`,
  )?.hostname
  if (!host || !/[.:]/.test(host)) throw new Wrong(`${address} is no address: write https://…`)
  const adopted = await adopt(address, wanted, sherpa)
  if (adopted.outcome === 'nothing') {
    out.terminal.write(`${adopted.detail}\n`)
    return false
  }
  const { source } = adopted
  if (adopted.outcome === 'known') {
    out.write(`${source.name} (${source.url}) is followed already.\n`)
    return true
  }
  const holds = source.kind === 'page' ? '' : `, ${adopted.entries} entries now`
  out.write(
    `Following ${source.name} (${source.url})${holds}. A running Sherpa reads it within a minute.\n`,
  )
  return true
}

/** @throws Wrong for what ISO 3166-1 does not know as a country. */
function countryOf(code: string): string {
  const country = code.toUpperCase()
  const name = /^[A-Z]{2}$/.test(country)
    ? new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(country)
    : undefined
  if (!name) throw new Wrong(`${code} is no country code of ISO 3166-1, such as CA or KR.`)
  return country
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

/** Removes a source by id, address or name; its articles stay. */
export async function removeSource(
  called: string,
  { workspace, sherpa, out }: World,
): Promise<boolean> {
  const sources = await sherpa.sources.list(workspace)
  const source = sourceCalled(called, sources)
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
