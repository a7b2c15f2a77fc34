import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { type GuardedFetchOptions, guardedFetch } from '../../adapters/fetch/fetch.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

export interface Site {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** `127.0.0.1:PORT` */
  readonly host: string
  readonly port: number
  /** What was asked for, in order. */
  readonly requests: IncomingMessage[]
  /** How many sockets were opened to it, asked or not. */
  sockets(): number
}

/** A site on loopback for one test; paths to handlers, 404 for the rest. */
export async function serving(pages: Readonly<Record<string, Handler>>): Promise<Site> {
  const requests: IncomingMessage[] = []
  let sockets = 0
  const server = createServer((request, response) => {
    requests.push(request)
    const { pathname } = new URL(request.url ?? '/', 'http://site')
    const page = pages[pathname]
    if (page) void page(request, response)
    else response.writeHead(404).end('not here')
  })
  server.on('connection', (socket) => {
    sockets++
    socket.on('error', () => {})
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const host = `127.0.0.1:${port}`
  return { origin: `http://${host}`, host, port, requests, sockets: () => sockets }
}

/** The product's client, let in to these sites only. */
export function client(sites: readonly Site[], options: Partial<GuardedFetchOptions> = {}) {
  const hosts = sites.map(({ host }) => host)
  const fetch = guardedFetch({
    contact: 'https://sherpa.example/fetching',
    allow: hosts,
    noGap: hosts,
    ...options,
  })
  onTestFinished(() => fetch.close())
  return fetch
}

/** Answers with a text. */
export const text =
  (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): Handler =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(body)

/** Redirects. */
export const to =
  (location: string, status = 302): Handler =>
  (_, response) =>
    void response.writeHead(status, { location }).end()
