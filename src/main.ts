import { connect, type Database } from '../adapters/database/connect.ts'
import { migrate } from '../adapters/database/migrate.ts'
import { openStores } from '../adapters/database/stores.ts'
import { insideTransaction } from '../adapters/database/transaction.ts'
import type { Discord } from '../adapters/discord/discord.ts'
import { renderDiscord } from '../adapters/discord/render.ts'
import { feedReader } from '../adapters/feeds/feeds.ts'
import { guardedFetch } from '../adapters/fetch/fetch.ts'
import { keysIn } from '../adapters/files/keys.ts'
import { openaiModel } from '../adapters/models/openai.ts'
import { pageReader } from '../adapters/pages/pages.ts'
import { FEED_PATHS, type SampleWorld, serveSample } from '../adapters/sample/server.ts'
import type { SlackApp, SlackAppOptions } from '../adapters/slack/app.ts'
import { renderSlack } from '../adapters/slack/render.ts'
import { webChannel } from '../adapters/web/channel.ts'
import { webServer } from '../adapters/web/server.ts'
import { startQueue } from '../jobs/bullmq.ts'
import { jobs } from '../jobs/index.ts'
import type { Queues } from '../jobs/queue.ts'
import { keepGivenUp, workbench } from '../jobs/workbench.ts'
import { greet } from './briefings/greet.ts'
import type { Finding } from './channels/finding.ts'
import type { Installations } from './channels/installation.ts'
import { openDesk } from './channels/open-desk.ts'
import type { Posts } from './channels/post.ts'
import { type Config, readConfig } from './config.ts'
import { endAfter, endAll } from './end.ts'
import { Permanent } from './errors.ts'
import { lastWords } from './last-words.ts'
import { createLog, type Log } from './log.ts'
import { createLibrary } from './questions/library.ts'
import { dismiss, portOfSample, settle } from './sample.ts'
import { createSeal } from './seal.ts'
import type { Sherpa } from './sherpa.ts'
import type { Sources } from './sources/source.ts'
import { runUntilStopped } from './until-stopped.ts'
import type { Writer } from './writing/write.ts'

/** The one workspace of the web channel. */
export const LOCAL = 'local'

/** The parts that every command needs, opened; `close` ends them in the opposite order. */
export interface Parts {
  readonly sherpa: Sherpa
  readonly posts: Posts
  readonly database: Database
  readonly sample: SampleWorld | undefined
  readonly slack: SlackApp | undefined
  readonly installations: Installations
  /** Looks at each platform that is switched on. */
  readonly checks: readonly (() => Promise<Finding[]>)[]
  readonly discord: Discord | undefined
  close(): Promise<void>
}

/**
 * Opens the store and the way out, and puts the kit together. The sample world, where one is wanted,
 * is opened in between: the store knows its address, and the way out must let us reach it.
 */
export async function openParts(
  config: Config,
  log: Log,
  openSample?: (sources: Sources) => Promise<SampleWorld | undefined>,
  gaveUp: (why: string) => void = () => undefined,
): Promise<Parts> {
  const database = await connect({ url: config.databaseUrl, data: config.data, log })
  const ends = [() => database.close()]
  const close = (): Promise<void> => endAll(ends)
  try {
    await migrate(database, { log })
    const { posts, ...stores } = openStores(database)
    // Where another process holds the store, the sample world is that one's too.
    const sample = database.attached ? undefined : await openSample?.(stores.sources)
    if (sample) ends.push(() => sample.close())
    const feeds = feedReader()
    const pages = pageReader()
    const near = await sampleHost(config, sample, stores.sources)
    const fetch = guardedFetch({
      allow: [...config.allow, ...near],
      noGap: near,
      contact: config.contact ?? 'its operator set no contact',
    })
    ends.push(
      () => feeds.close(),
      () => pages.close(),
      async () => fetch.close(),
    )
    const now = (): Date => new Date()
    const web = webChannel(posts, now)
    const slack = await openSlack(config, { ...stores, now, log })
    const discord = await openDiscord(config, { ...stores, now, log }, gaveUp)
    const channels: Sherpa['channels'] = (platform) => {
      if (platform === 'web') return web
      if (platform === 'slack' && slack) return slack.channel
      if (platform === 'discord' && discord) return discord.channel
      throw new Permanent(`${platform} is not switched on`)
    }
    const library = createLibrary(stores.articles)
    const { zone } = config
    const writer = openWriter(config, ends)
    const sherpa = { ...stores, now, log, zone, fetch, feeds, pages, library, channels, ...writer }
    const checks = [
      ...(slack ? [() => slack.check(sherpa.subscriptions)] : []),
      ...(discord ? [() => discord.check(sherpa)] : []),
    ]
    const { installations } = stores
    return { sherpa, posts, database, sample, slack, discord, installations, checks, close }
  } catch (error) {
    return endAfter(error, ends)
  }
}

/** Where the sample world is served: by us, or by the process whose store or queue we share. */
async function sampleHost(
  config: Config,
  sample: SampleWorld | undefined,
  sources: Sources,
): Promise<readonly string[]> {
  if (sample) return [sample.host]
  const port = config.sample ? await portOfSample(LOCAL, FEED_PATHS, sources) : undefined
  return port === undefined ? [] : [`127.0.0.1:${port}`]
}

/** Slack, if it is set. Its SDK takes a quarter of a second to load, so nobody else loads it. */
async function openSlack(
  { slack, keys, data }: Config,
  { installations, now, log }: Pick<SlackAppOptions, 'installations' | 'now' | 'log'>,
): Promise<SlackApp | undefined> {
  if (!slack) return undefined
  const { slackApp } = await import('../adapters/slack/app.ts')
  const seal = createSeal(keys ?? keysIn(data))
  return slackApp(slack, { home: LOCAL, installations, seal, now, log })
}

/** Discord, if it is set; its SDK takes a second to load. */
async function openDiscord(
  { discord, keys, data }: Config,
  { deliveries, now, log }: Pick<Sherpa, 'deliveries' | 'now' | 'log'>,
  gaveUp: (why: string) => void,
): Promise<Discord | undefined> {
  if (!discord) return undefined
  const { connectDiscord } = await import('../adapters/discord/discord.ts')
  return connectDiscord({
    token: discord.token,
    home: { guild: discord.guild, workspace: LOCAL },
    seal: createSeal(keys ?? keysIn(data)),
    isAccounted: async (at, id) => (await deliveries.byReceipt(at, id)) !== undefined,
    now,
    log,
    gaveUp,
  })
}

/** The model that writes, if one is set; the key stays in its client. */
function openWriter({ model: set }: Config, ends: (() => Promise<void>)[]): { writer?: Writer } {
  if (!set) return {}
  const model = openaiModel(set)
  ends.push(async () => model.stop())
  return { writer: { model, prices: set.prices, caps: set.caps } }
}

/** Opens the queue on Redis, or on the store. */
export function openQueue(
  config: Config,
  { database, sherpa }: Pick<Parts, 'database' | 'sherpa'>,
): Promise<Queues<Sherpa>> {
  const { log } = sherpa
  return startQueue<Sherpa>({
    connection: { redisUrl: config.redisUrl, pool: database.queuePool },
    prefix: 'sherpa',
    jobs,
    insideTransaction,
    onGivenUp: (given) => keepGivenUp(given, sherpa),
    log,
  })
}

/**
 * Starts everything this process is for, and answers how to stop it. `gaveUp` is called when a
 * platform refuses what is set, and so will never be let in.
 */
export async function start(
  config: Config,
  log: Log,
  gaveUp?: (why: string) => void,
): Promise<{ url?: string; stop(): Promise<void> }> {
  const ends: (() => Promise<void>)[] = []
  const stop = (): Promise<void> => endAll(ends)
  try {
    const isWorker = config.role === 'worker'
    const isHost = config.sample && !isWorker
    const { sherpa, posts, database, sample, slack, discord, close } = await openParts(
      config,
      log,
      isHost ? (sources) => openSample(config, log, sources) : undefined,
      gaveUp,
    )
    ends.push(close)
    const queue = await openQueue(config, { database, sherpa })
    ends.push(() => queue.close())
    const furnished = isWorker ? [] : await settle(LOCAL, sample?.outlets ?? [], sherpa, posts)
    if (!config.sample && !isWorker) await dismiss(LOCAL, FEED_PATHS, sherpa.sources)
    if (config.role !== 'web') await queue.work(sherpa)
    await queue.enqueue('tick', {})
    log.info(
      {
        store: database.engine,
        version: database.version,
        role: config.role,
        ...(database.attached ? { shared: 'another process holds the store' } : {}),
      },
      'open',
    )
    if (isWorker) return { stop }
    const answer = (question: string): Promise<void> => queue.enqueue('answer', { question })
    const door = await slack?.open(config.host, answer, sherpa)
    ends.push(async () => door?.close())
    const gateway = discord?.open(answer, sherpa)
    ends.push(async () => gateway?.close())
    const page = await webServer({
      desk: openDesk(LOCAL, sherpa, posts, workbench(queue, sherpa)),
      render: { slack: renderSlack, discord: renderDiscord },
      port: config.port,
      host: config.host,
      log,
    })
    ends.push(() => page.close())
    const brief = (edition: string): Promise<void> => queue.enqueue('brief', { edition })
    ends.push(greet(furnished, brief, sherpa))
    return { url: page.url, stop }
  } catch (error) {
    return endAfter(error, ends)
  }
}

/**
 * The sample world is a courtesy: where its ports are taken, Sherpa runs without it. It stays where
 * it was, for that is where its articles are; its first place is behind the page's port.
 */
async function openSample(
  config: Config,
  log: Log,
  sources: Sources,
): Promise<SampleWorld | undefined> {
  const before = await portOfSample(LOCAL, FEED_PATHS, sources)
  const first = config.port === 0 ? 0 : config.port + 1
  const ports = before === undefined || before === config.port ? [first] : [before, first]
  for (const port of ports) {
    try {
      return await serveSample({ port })
    } catch (error) {
      log.warn({ port, err: error }, 'no sample world at this port')
    }
  }
  return undefined
}

/** `npm start`. */
async function main(): Promise<void> {
  const config = readConfig()
  const readable =
    config.log.format === 'text' || (!config.log.format && process.stderr.isTTY === true)
  const log = createLog({ level: config.log.level, readable })
  const refused = new AbortController()
  const { url, stop } = await start(config, log, () => refused.abort())
  if (url) process.stdout.write(`\nSherpa is at ${url}\n\n`)
  runUntilStopped(stop, refused.signal, log)
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    process.stderr.write(`${lastWords(error)}\n`)
    process.exit(1)
  })
}
