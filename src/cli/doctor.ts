import type { Finding } from '../channels/finding.ts'
import type { Config } from '../config.ts'
import type { Sherpa } from '../sherpa.ts'
import type { Out } from './out.ts'

interface Opened {
  readonly sherpa: Sherpa
  readonly database: {
    readonly engine: string
    readonly version: string
    readonly attached: boolean
  }
  /** The platforms that are switched on, each with how to look at it. */
  readonly checks?: readonly (() => Promise<readonly Finding[]>)[]
  close(): Promise<void>
}

interface World<Parts extends Opened> {
  parts(): Promise<Parts>
  queue(parts: Parts): Promise<{
    counts(): Promise<Record<string, { waiting: number; delayed: number }>>
    close(): Promise<void>
  }>
}

type Verdict = Finding['verdict']
const MARKS: Readonly<Record<Verdict, string>> = { ok: '✓', off: '–', look: '!', fail: '✗' }

/** Tells what is set up, what can be reached and what is missing. False when something fails. */
export async function doctor<Parts extends Opened>(
  config: Config,
  out: Out,
  world: World<Parts>,
): Promise<boolean> {
  let well = true
  const tell = (verdict: Verdict, what: string, detail: string): void => {
    well &&= verdict !== 'fail'
    out.write(`${MARKS[verdict]} ${what.padEnd(10)} ${detail}\n`)
  }
  tell('ok', 'node', process.version)
  tell('ok', 'data', config.data)
  const parts = await world.parts().catch((error: Error) => {
    tell('fail', 'store', error.message)
  })
  if (!parts) return false
  try {
    const { engine, version, attached } = parts.database
    const whose = attached ? ', held open by a running Sherpa' : ''
    tell(
      'ok',
      'store',
      `${engine === 'embedded' ? 'embedded PostgreSQL' : 'PostgreSQL'} ${version}${whose}`,
    )
    await tellQueue(config, parts, world, tell)
    await tellSources(parts.sherpa, tell)
    for (const check of parts.checks ?? []) {
      for (const { verdict, what, detail } of await check()) tell(verdict, what, detail)
    }
  } finally {
    await parts.close()
  }
  tell('ok', 'web', `http://localhost:${config.port} when it runs`)
  if (!config.slack) tell('off', 'slack', 'not switched on: the README says how')
  if (!config.discord) tell('off', 'discord', 'not switched on: the README says how')
  tell('off', 'writer', 'extractive: sentences chosen, never invented')
  tell(
    config.contact ? 'ok' : 'look',
    'contact',
    config.contact ? 'set' : 'not set: set SHERPA_CONTACT, so that sites know whom to ask',
  )
  return well
}

const MOST_FAILURES = 1_000

type Tell = (verdict: Verdict, what: string, detail: string) => void

async function tellQueue<Parts extends Opened>(
  config: Config,
  parts: Parts,
  world: World<Parts>,
  tell: Tell,
): Promise<void> {
  const on = config.redisUrl ? 'Redis' : 'the store'
  try {
    const queue = await world.queue(parts)
    const counts = Object.values(await queue.counts())
    await queue.close()
    const sum = (name: 'waiting' | 'delayed'): number =>
      counts.reduce((total, count) => total + count[name], 0)
    const failed = (await parts.sherpa.failures.list(MOST_FAILURES)).length
    const given = failed > 0 ? `, ${failed} given up: see Failed jobs on the page` : ''
    const detail = `on ${on}: ${sum('waiting')} waiting, ${sum('delayed')} delayed${given}`
    tell(failed > 0 ? 'look' : 'ok', 'queue', detail)
  } catch (error) {
    tell('fail', 'queue', `on ${on}: ${(error as Error).message}`)
  }
}

async function tellSources(sherpa: Sherpa, tell: Tell): Promise<void> {
  const sources = await sherpa.sources.list('local')
  const unwell = sources.filter(({ state }) =>
    ['failing', 'rejected', 'gone'].includes(state.health),
  )
  if (sources.length === 0) tell('look', 'sources', 'none: add one with sherpa sources add ADDRESS')
  else
    tell('ok', 'sources', `${sources.length}, of which ${sources.length - unwell.length} are well`)
  for (const { name, state } of unwell)
    tell('look', '', `${name}: ${state.message ?? state.health}`)
}
