import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { connect } from '../../adapters/database/connect.ts'
import { migrate } from '../../adapters/database/migrate.ts'
import { openStores } from '../../adapters/database/stores.ts'
import { openDoor } from '../../adapters/discord/door.ts'
import { createSightings } from '../../adapters/discord/sightings.ts'
import { hear } from '../../src/channels/hear.ts'
import { people } from '../discord/fake/people.ts'
import { fakeDiscord, GUILD, TOKEN } from '../discord/fake/server.ts'
import { mouthOn, seal } from '../discord/stage.ts'
import { silent } from '../engine/stores.ts'

/**
 * How soon a command on Discord is acknowledged: from the gateway's event to the deferral's arrival,
 * the question stored in between; gateway, door and store share this process.
 * `node tests/bench/discord-ack.ts [COMMANDS A SECOND]`
 */
const rate = Number(process.argv[2] ?? 100)
const SECONDS = 5
/** The first commands of a process find nothing compiled; they are told apart. */
const COLD = 50

const discord = await fakeDiscord()
const database = await connect({ data: '', memory: true, log: silent })
await migrate(database, { log: silent })
const stores = openStores(database)
const now = (): Date => new Date()
const { api } = mouthOn(discord.api).speech
const door = openDoor(
  {
    home: { guild: GUILD, workspace: 'local' },
    seal,
    log: silent,
    now,
    api,
    hear: async (heard) => (await hear(heard, { ...stores, now })) !== undefined,
    answer: async () => undefined,
    topics: (workspace) => stores.topics.list(workspace),
  },
  {
    token: TOKEN,
    api: discord.api,
    commands: api,
    sightings: createSightings(),
    gaveUp: () => undefined,
  },
)
await door.ready

const asked = new Map<string, number>()
const took: number[] = []
discord.gateway.listen((event, { id }) => {
  if (event === 'INTERACTION_CREATE') asked.set(id, performance.now())
})
discord.onAcknowledged((id) => took.push(performance.now() - (asked.get(id) ?? 0)))
const crowd = people(discord)
for (let count = 0; count < COLD + rate * SECONDS; count++) {
  // Nobody asks more than twenty times a minute.
  crowd.types('summit', { topic: 'korea-canada' }, { person: String(10n ** 17n + BigInt(count)) })
  await wait(1_000 / rate)
}
await wait(2_000)
const cold = Math.max(...took.splice(0, COLD))
took.sort((a, b) => a - b)
const at = (share: number): string => (took[Math.floor(took.length * share)] ?? 0).toFixed(0)
process.stdout.write(
  `${took.length} of ${rate * SECONDS} acknowledged at about ${rate}/s: ` +
    `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${(took.at(-1) ?? 0).toFixed(0)} ms, of the first ${COLD} ${cold.toFixed(0)} ms\n`,
)
await door.close()
await database.close()
await discord.close()
