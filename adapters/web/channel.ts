import type { Channel } from '../../src/channels/channel.ts'
import type { Posts } from '../../src/channels/post.ts'

/** The web channel's mouth. A post's key is its id, so posting again is finding what is there. */
export function webChannel(posts: Posts, now: () => Date): Channel {
  return {
    // The page has no limits: a message of any length is one post.
    pieces: () => 1,
    async post(message, _, to, key) {
      const { workspace, room, thread } = to
      const post = { id: key, workspace, room, author: 'sherpa', at: now(), message } as const
      await posts.add({ ...post, ...(thread ? { thread } : {}) })
      return { id: key }
    },
    async find(key, { workspace }) {
      const post = await posts.byId(workspace, key)
      return post ? { id: key } : 'absent'
    },
    async edit(receipt, message, _, { workspace }) {
      await posts.edit(workspace, receipt.id, message)
    },
  }
}
