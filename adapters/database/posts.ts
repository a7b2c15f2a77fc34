import { type Kysely, type Selectable, sql } from 'kysely'
import type { Numbered, Post, Posts } from '../../src/channels/post.ts'
import { messageFrom } from './messages.ts'
import type { Tables } from './tables.ts'
import { lockWorkspace, transaction } from './transaction.ts'

/** How much of a room the page shows at once. */
const PAGE = 200

/** What the web channel keeps. */
export function postStore(db: Kysely<Tables>): Posts {
  return {
    add: (post) =>
      transaction(db, async (tx) => {
        // Numbers then grow in the order of commits, and a page that asks for newer misses none.
        await lockWorkspace(tx, `posts/${post.workspace}`)
        const added = await tx
          .insertInto('post')
          .values({
            id: post.id,
            workspace: post.workspace,
            room: post.room,
            thread: post.thread ?? null,
            author: post.author,
            at: post.at,
            message: post.message ? JSON.stringify(post.message) : null,
            text: post.text ?? null,
          })
          .onConflict((conflict) => conflict.doNothing())
          .returning('id')
          .executeTakeFirst()
        return added !== undefined
      }),
    async byId(workspace, id) {
      const row = await db
        .selectFrom('post')
        .selectAll()
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .executeTakeFirst()
      return row && postFrom(row)
    },
    edit: (workspace, id, message) =>
      transaction(db, async (tx) => {
        await lockWorkspace(tx, `posts/${workspace}`)
        await tx
          .updateTable('post')
          .set({ message: JSON.stringify(message), seq: sql<string>`nextval('sherpa.posts')` })
          .where('workspace', '=', workspace)
          .where('id', '=', id)
          .execute()
      }),
    async list(workspace, room, thread) {
      const rows = await db
        .selectFrom('post')
        .selectAll('post')
        .select(({ selectFrom }) =>
          selectFrom('post as reply')
            .select(({ fn }) => fn.countAll<string>().as('replies'))
            .whereRef('reply.thread', '=', 'post.id')
            .whereRef('reply.workspace', '=', 'post.workspace')
            .as('replies'),
        )
        .where('post.workspace', '=', workspace)
        .where('post.room', '=', room)
        .where(({ eb, or }) =>
          thread
            ? or([eb('post.id', '=', thread), eb('post.thread', '=', thread)])
            : eb('post.thread', 'is', null),
        )
        .orderBy('post.at', 'desc')
        .orderBy('post.id', 'desc')
        .limit(PAGE)
        .execute()
      return rows
        .toReversed()
        .map((row) => ({ ...numbered(row), replies: Number(row.replies ?? 0) }))
    },
    async changedAfter(workspace, number, limit) {
      const rows = await db
        .selectFrom('post')
        .selectAll('post')
        .select(({ selectFrom }) =>
          selectFrom('post as other')
            .select(({ fn }) => fn.countAll<string>().as('in_thread'))
            .whereRef('other.thread', '=', 'post.thread')
            .whereRef('other.workspace', '=', 'post.workspace')
            .as('in_thread'),
        )
        .where('post.workspace', '=', workspace)
        .where('post.seq', '>', String(number))
        .orderBy('post.seq')
        .limit(limit)
        .execute()
      return rows.map((row) => ({
        ...numbered(row),
        ...(row.thread ? { inThread: Number(row.in_thread ?? 0) } : {}),
      }))
    },
    async newest(workspace) {
      const { newest } = await db
        .selectFrom('post')
        .select(({ fn }) => fn.max('seq').as('newest'))
        .where('workspace', '=', workspace)
        .executeTakeFirstOrThrow()
      return Number(newest ?? 0)
    },
    async rooms(workspace) {
      return db
        .selectFrom('room')
        .select(['workspace', 'id', 'name'])
        .where('workspace', '=', workspace)
        .orderBy('at')
        .orderBy('id')
        .execute()
    },
    async open(room) {
      await db
        .insertInto('room')
        .values(room)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
  }
}

const numbered = (row: Selectable<Tables['post']>): Numbered => ({
  number: Number(row.seq),
  post: postFrom(row),
})

function postFrom(row: Selectable<Tables['post']>): Post {
  return {
    id: row.id,
    workspace: row.workspace,
    room: row.room,
    author: row.author,
    at: row.at,
    ...(row.thread ? { thread: row.thread } : {}),
    ...(row.message ? { message: messageFrom(row.message) } : {}),
    ...(row.text !== null ? { text: row.text } : {}),
  }
}
