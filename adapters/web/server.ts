import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'
import { type Web, webApp } from './app.ts'

export interface WebServer {
  /** `http://localhost:PORT` */
  readonly url: string
  close(): Promise<void>
}

/** How long open requests may take to end. */
const CLOSE_MS = 2_000

/**
 * Serves the page on this machine only. Port 0 takes a free one.
 * @throws Error with code `EADDRINUSE` where the port is taken.
 */
export async function webServer({
  port,
  host = '127.0.0.1',
  ...web
}: Omit<Web, 'closing'> & {
  readonly port: number
  /** The address to listen on; a container listens on all and publishes to this machine. */
  readonly host?: string
}): Promise<WebServer> {
  const closing = new AbortController()
  const app = webApp({ ...web, closing: closing.signal })
  const server = createAdaptorServer({ fetch: app.fetch })
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  const taken = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://localhost:${taken}`,
    async close() {
      closing.abort()
      const closed = once(server, 'close')
      server.close()
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      const late = setTimeout(() => {
        if ('closeAllConnections' in server) server.closeAllConnections()
      }, CLOSE_MS)
      await closed
      clearTimeout(late)
    },
  }
}
