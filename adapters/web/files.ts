import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Hono } from 'hono'

const FOLDER = join(import.meta.dirname, 'page')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The page's own files, read once: what is not in the folder has no address. */
export function files(): Hono {
  const app = new Hono()
  for (const name of readdirSync(FOLDER)) {
    const type = TYPES[extname(name)]
    if (!type) continue
    const body = readFileSync(join(FOLDER, name), 'utf8')
    const path = name === 'index.html' ? '/' : `/page/${name}`
    app.get(path, (context) =>
      context.body(body, 200, { 'content-type': type, 'cache-control': 'no-cache' }),
    )
  }
  return app
}
