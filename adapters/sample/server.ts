import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { feedOf, pageOf } from './pages.ts'
import { articlesAt, OUTLETS, type Outlet } from './world.ts'

/** Where its feeds are, at whatever origin it is served. */
export const FEED_PATHS: readonly string[] = OUTLETS.map(({ id }) => pathOf(id))

export interface SampleWorld {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** `127.0.0.1:PORT`, for the fetcher's exact exemption. */
  readonly host: string
  readonly outlets: readonly (Outlet & { readonly feed: string })[]
  close(): Promise<void>
}

/**
 * Serves the sample world on this machine as real feeds and pages. With a clock, only what its
 * outlets had published by then. Port 0 takes a free one.
 * @throws Error with code `EADDRINUSE` where the port is taken.
 */
export async function serveSample(options: {
  port: number
  now?: () => Date
}): Promise<SampleWorld> {
  const app = new Hono()
  const server = createAdaptorServer({ fetch: app.fetch })
  server.listen(options.port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : options.port
  const origin = `http://127.0.0.1:${port}`

  app.get('/:outlet/feed.xml', (context) => {
    const outlet = OUTLETS.find(({ id }) => id === context.req.param('outlet'))
    if (!outlet) return context.notFound()
    const articles = articlesAt(options.now?.()).filter((article) => article.outlet === outlet.id)
    return context.body(feedOf(outlet, articles, origin), 200, {
      'content-type': 'application/rss+xml; charset=utf-8',
    })
  })
  app.get('/:outlet/:slug', (context) => {
    const { outlet: id, slug } = context.req.param()
    const outlet = OUTLETS.find((known) => known.id === id)
    const articles = articlesAt(options.now?.()).filter((article) => article.outlet === id)
    const article = articles.find((known) => known.slug === slug)
    if (!outlet || !article) return context.notFound()
    return context.html(pageOf(outlet, article, articles, origin))
  })

  return {
    origin,
    host: `127.0.0.1:${port}`,
    outlets: OUTLETS.map((outlet) => ({ ...outlet, feed: origin + pathOf(outlet.id) })),
    async close() {
      const closed = once(server, 'close')
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
  }
}

function pathOf(outlet: string): string {
  return `/${outlet}/feed.xml`
}
