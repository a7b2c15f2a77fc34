import { renderDiscord } from '../../adapters/discord/render.ts'
import { renderSlack } from '../../adapters/slack/render.ts'
import { type WebServer, webServer } from '../../adapters/web/server.ts'
import { createLog } from '../../src/log.ts'
import { fakeDesk } from './desk.ts'

export const render = { slack: renderSlack, discord: renderDiscord }

/** What the page logged, a line an event. */
export function quietLog() {
  const lines: string[] = []
  const log = createLog({ level: 'info', readable: false, write: (line) => lines.push(line) })
  return { lines, log }
}

/** The real server over the invented press, on a free port. */
export async function site(
  port = 0,
): Promise<{ server: WebServer; desk: ReturnType<typeof fakeDesk>; lines: string[] }> {
  const desk = fakeDesk()
  const { lines, log } = quietLog()
  return { server: await webServer({ desk, render, port, log }), desk, lines }
}
