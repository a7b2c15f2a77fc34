import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { Desk } from '../../src/channels/desk.ts'
import { Wrong } from '../../src/errors.ts'
import type { Log } from '../../src/log.ts'
import { streamChanges } from './changes.ts'
import { files } from './files.ts'
import { headers, sameMachine } from './guard.ts'
import { type Render, SKINS, type Skin, show } from './show.ts'

export interface Web {
  readonly desk: Desk
  readonly render: Readonly<Record<Skin, Render>>
  readonly log: Log
  /** Ends the streams that pages hold open. */
  readonly closing: AbortSignal
}

const MOST_BYTES = 64 * 1024
const MOST_ARTICLES = 200

const Id = z.string().min(1).max(200)
const Said = z.object({
  room: Id,
  thread: Id.optional(),
  text: z.string(),
})
const Pressed = z.object({
  room: Id,
  thread: Id.optional(),
  action: z.discriminatedUnion('type', [
    z.object({ type: z.literal('command'), command: z.string().min(1) }),
    z.object({ type: z.literal('proof'), claim: Id }),
  ]),
})

function tooLong(context: Context): Response {
  return context.json({ error: 'That is too long.' }, 413)
}

/** The page, and what it asks: JSON over the desk. */
export function webApp({ desk, render, log, closing }: Web): Hono {
  const app = new Hono()
  const skin = (name: string | undefined) => render[SKINS.find((one) => one === name) ?? 'slack']
  app.use(headers, sameMachine, bodyLimit({ maxSize: MOST_BYTES, onError: tooLong }))
  app.route('/', files())

  // For whoever watches the process: that it answers, and nothing else.
  app.get('/health', (context) => context.json({ ok: true }))

  app.get('/api/rooms', async (context) => context.json(await desk.rooms()))

  app.get('/api/messages', async (context) => {
    const { room = '', thread, as } = context.req.query()
    const found = await desk.messages(room, thread)
    if (!found) return context.json({ error: 'There is no such channel or thread.' }, 404)
    return context.json({
      number: found.number,
      shown: found.shown.map((one) => show(one, skin(as))),
    })
  })

  app.get('/api/changes', (context) =>
    streamChanges(context, { desk, render: skin(context.req.query('as')), closing }),
  )

  app.post('/api/say', async (context) => {
    const { room, text, thread } = Said.parse(await context.req.json())
    return context.json(await desk.say(room, text, thread), 202)
  })

  app.post('/api/press', async (context) => {
    const { room, action, thread } = Pressed.parse(await context.req.json())
    await desk.press(room, action, thread)
    return context.json({}, 202)
  })

  app.get('/api/complete', async (context) => {
    const { text = '', room = '' } = context.req.query()
    return context.json(await desk.complete(text, room))
  })

  app.get('/api/articles', async (context) => {
    const { search } = context.req.query()
    const filter = search ? { search } : {}
    return context.json(await desk.articles({ ...filter, limit: MOST_ARTICLES }))
  })

  app.get('/api/articles/:id', async (context) => {
    const version = z.coerce.number().int().positive().optional()
    const asked = version.parse(context.req.query('version'))
    const found = await desk.article(context.req.param('id'), asked)
    return found ? context.json(found) : context.json({ error: 'There is no such article.' }, 404)
  })

  app.get('/api/sources', async (context) => context.json(await desk.sources()))
  app.get('/api/audits', async (context) => context.json(await desk.audits()))
  app.get('/api/failures', async (context) => context.json(await desk.failures()))
  app.post('/api/failures/:id/retry', async (context) => {
    const back = await desk.retry(context.req.param('id'))
    return back ? context.json({}, 202) : context.json({ error: 'It is not there any more.' }, 404)
  })

  app.notFound((context) => context.json({ error: 'There is nothing here.' }, 404))
  app.onError((error, context) => {
    if (error instanceof Wrong) return context.json({ error: error.message }, 400)
    if (error instanceof z.ZodError) {
      return context.json({ error: error.issues.map(({ message }) => message).join(' ') }, 400)
    }
    if (error instanceof SyntaxError) return context.json({ error: 'That is not JSON.' }, 400)
    // People get a number to name, the log gets the rest.
    const number = crypto.randomUUID().slice(0, 8)
    log.error({ number, path: context.req.path, err: error }, 'page failed')
    return context.json({ error: `Something broke here (${number}). Please try again.` }, 500)
  })
  return app
}
