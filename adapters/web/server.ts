import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'
import { Wrong } from '../../src/errors.ts'
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
 * @throws Wrong where it can not listen there, with what to change.
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
  await once(server, 'listening').catch((error: unknown) => {
    throw unheard(error, host, port)
  })
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

function unheard(cause: unknown, host: string, port: number): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  const advice =
    code === 'EADDRINUSE'
      ? `port ${port} is taken, perhaps by another Sherpa: stop that, or set SHERPA_PORT to a free port`
      : code === 'EACCES'
        ? `port ${port} is not for everyone: set SHERPA_PORT to one above 1023`
        : code === 'EADDRNOTAVAIL'
          ? `this machine has no address ${host}: set SHERPA_HOST to one that it has`
          : undefined
  return advice ? new Wrong(`The page can not be served: ${advice}.`, { cause }) : cause
}
