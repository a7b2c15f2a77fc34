import { hear } from '../../src/channels/hear.ts'
import type { Part } from '../../src/channels/message.ts'
import { OWNER } from '../../src/channels/policy.ts'
import type { Post } from '../../src/channels/post.ts'
import type { Line } from '../../src/claims/line.ts'
import { WORKSPACE, type World } from '../journeys/world.ts'

let said = 0

/** Says something as a door hands it over, in the language it is heard in, and answers what came back. */
export async function tell(
  world: World,
  text: string,
  at: { room?: string; thread?: string } = {},
): Promise<{ id: string; post: Post }> {
  const { room = 'ottawa-desk', thread } = at
  const id = `told-${++said}`
  const from = { platform: 'web', workspace: WORKSPACE, room, ...(thread ? { thread } : {}) }
  await hear({ id, from, asker: 'Ada', powers: OWNER, text }, world.sherpa)
  await world.enqueue('answer', { question: id })
  await world.drain()
  const post = await world.posts.byId(WORKSPACE, `${id}/answer`)
  if (!post) throw new Error(`nothing came back for ${text}`)
  return { id, post }
}

const parts = <T extends Part['type']>(post: Post, type: T): Extract<Part, { type: T }>[] =>
  (post.message?.parts ?? []).filter(
    (part): part is Extract<Part, { type: T }> => part.type === type,
  )

export const lines = (post: Post): Line[] => parts(post, 'line')

/** What a post's buttons do when pressed, by their labels. */
export const buttons = (post: Post): Map<string, string> =>
  new Map(
    parts(post, 'buttons').flatMap(({ buttons }) =>
      buttons.flatMap(({ label, action }) =>
        action.type === 'command' ? [[label, action.command] as const] : [],
      ),
    ),
  )
