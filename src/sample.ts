import { firstOrder, reorder } from './briefings/order.ts'
import type { Subscription } from './briefings/subscription.ts'
import type { Language } from './channels/message.ts'
import type { Posts } from './channels/post.ts'
import { idOf } from './ids.ts'
import type { Sherpa } from './sherpa.ts'
import { type Source, type Sources, unpolled } from './sources/source.ts'
import { follow } from './topics/follow.ts'

/** A feed of the sample world. */
export interface SampleFeed {
  readonly name: string
  readonly feed: string
  readonly country: string
  readonly language: string
  readonly official: boolean
}

const ROOMS: readonly { id: string; name: string; language: Language; zone: string }[] = [
  { id: 'ottawa-desk', name: 'ottawa-desk', language: 'en', zone: 'America/Toronto' },
  { id: 'seoul-desk', name: '서울-데스크', language: 'ko', zone: 'Asia/Seoul' },
  { id: 'bureau-montreal', name: 'bureau-montréal', language: 'fr', zone: 'America/Montreal' },
]

const TOPIC = {
  slug: 'korea-canada',
  name: 'Korea–Canada',
  aliases: ['한국–캐나다', '한·캐나다', 'Corée–Canada'],
}

/**
 * Furnishes an empty workspace: three channels, one topic and the sample world's feeds. What a team
 * has changed since stays changed. Answers the standing orders of its channels.
 */
export async function settle(
  workspace: string,
  feeds: readonly SampleFeed[],
  sherpa: Sherpa,
  posts: Posts,
): Promise<Subscription[]> {
  const isNew = (await posts.rooms(workspace)).length === 0
  if (isNew) await furnish(workspace, sherpa, posts)
  if (isNew || (await sherpa.sources.list(workspace)).length === 0)
    await addFeeds(workspace, feeds, sherpa)
  else await repoint(workspace, feeds, sherpa)
  const orders = await sherpa.subscriptions.list(workspace)
  return orders.filter(({ room }) => ROOMS.some(({ id }) => id === room.room))
}

async function furnish(workspace: string, sherpa: Sherpa, posts: Posts): Promise<void> {
  await follow(workspace, TOPIC, sherpa)
  for (const { id, name, language, zone } of ROOMS) {
    const room = { platform: 'web', workspace, room: id }
    const order = { ...firstOrder(room, { language, zone }), topics: [TOPIC.slug] }
    await sherpa.subscriptions.change(order.id, () => reorder(order, {}, sherpa.now()))
    await posts.open({ workspace, id, name })
  }
}

async function addFeeds(
  workspace: string,
  feeds: readonly SampleFeed[],
  sherpa: Sherpa,
): Promise<void> {
  for (const { name, feed, country, language, official } of feeds) {
    await sherpa.sources.add({
      id: idOf('f', workspace, feed),
      workspace,
      kind: 'feed',
      url: feed,
      name,
      country,
      language,
      official,
      state: unpolled(sherpa.now()),
    })
  }
}

/** The port that a workspace's sample feeds were last read at. */
export async function portOfSample(
  workspace: string,
  paths: readonly string[],
  sources: Pick<Sources, 'list'>,
): Promise<number | undefined> {
  const [known] = (await sources.list(workspace)).filter((source) => isSample(source, paths))
  return known && Number(new URL(known.url).port)
}

/** Stops reading a sample world that is no longer served: its articles stay. */
export async function dismiss(
  workspace: string,
  paths: readonly string[],
  sources: Pick<Sources, 'list' | 'remove'>,
): Promise<void> {
  for (const source of await sources.list(workspace)) {
    if (isSample(source, paths)) await sources.remove(source.id)
  }
}

/** The sample world is somewhere else today: its sources are read there, and at once. */
async function repoint(
  workspace: string,
  feeds: readonly SampleFeed[],
  { sources, now }: Pick<Sherpa, 'sources' | 'now'>,
): Promise<void> {
  const known = await sources.list(workspace)
  for (const { feed } of feeds) {
    const before = known.find((source) => isSample(source, [new URL(feed).pathname]))
    if (!before || before.url === feed) continue
    if (await sources.move(before.id, feed)) await sources.saveState(before.id, unpolled(now()))
    else await sources.remove(before.id)
  }
}

/** Nobody else's feed is at these paths of this machine: its other ports are closed to sources. */
function isSample({ kind, url }: Source, paths: readonly string[]): boolean {
  const { origin, pathname = '' } = URL.parse(url) ?? {}
  return (
    kind === 'feed' && /^http:\/\/127\.0\.0\.1:\d+$/.test(origin ?? '') && paths.includes(pathname)
  )
}
