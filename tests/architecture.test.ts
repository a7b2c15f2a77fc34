import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = (folder: string): string[] => globSync(`${folder}/**/*.{ts,js}`, { cwd: root })

/** Relative imports of a file, as paths from the root. */
function imports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)
  return [...found].map(([, path = '']) => normalize(join(dirname(file), path)))
}

/** The arrows from some files into a folder, as `file → import`. */
function arrows(into: string, from: string[]): string[] {
  return from.flatMap((file) =>
    imports(file)
      .filter((path) => path.startsWith(`${into}/`))
      .map((path) => `${file} → ${path}`),
  )
}

const wiring = ['src/main.ts', 'src/cli.ts']
const inner = files('src').filter((file) => !wiring.includes(file))

test('src knows no adapter and no job', () => {
  expect([...arrows('adapters', inner), ...arrows('jobs', inner)]).toEqual([])
})

test('jobs know no adapter', () => {
  expect(arrows('adapters', files('jobs'))).toEqual([])
})

test('adapters know no job and never their neighbour', () => {
  expect(arrows('jobs', files('adapters'))).toEqual([])
  const neighbours = files('adapters').flatMap((file) => {
    const own = file.split('/').slice(0, 2).join('/')
    return arrows('adapters', [file]).filter((arrow) => !arrow.includes(`→ ${own}/`))
  })
  expect(neighbours).toEqual([])
})

test('the page in the browser has its own folder, and nobody else imports from it', () => {
  const page = files('adapters/web/page')
  expect(page.length).toBeGreaterThan(10)
  const outside = page.flatMap((file) =>
    imports(file).filter((path) => !path.startsWith('adapters/web/page/')),
  )
  expect(outside).toEqual([])
  const rest = ['src', 'adapters', 'jobs'].flatMap(files).filter((file) => !page.includes(file))
  expect(arrows('adapters/web/page', rest)).toEqual([])
})

test('nothing in the product imports a test', () => {
  const product = ['src', 'adapters', 'jobs'].flatMap(files)
  expect(arrows('tests', product)).toEqual([])
})

test('only config reads the environment', () => {
  const readers = ['src', 'adapters', 'jobs']
    .flatMap(files)
    .filter((file) => /process\.env/.test(readFileSync(join(root, file), 'utf8')))
  expect(readers.filter((file) => file !== 'src/config.ts')).toEqual([])
})

test('only the fetch adapter opens sockets to addresses that users name', () => {
  const openers = ['src', 'adapters', 'jobs']
    .flatMap(files)
    .filter((file) => !file.startsWith('adapters/fetch/'))
    // The one place that calls Slack: to Slack's own hosts, and it refuses all others.
    .filter((file) => file !== 'adapters/slack/hosts.ts')
    // In the browser, where the content policy lets it speak to us alone.
    .filter((file) => !file.startsWith('adapters/web/page/'))
    // The model's server is named by the operator, in the settings.
    .filter((file) => !file.startsWith('adapters/models/'))
    .filter((file) =>
      /(?:(?<![.\w])fetch\(|globalThis\.fetch|from 'undici'|from 'node:https?'|from 'node:net'|from 'node:tls'|new WebSocket)/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    )
  // A platform's client may fetch what its fixed hosts have (`members.fetch()`).
  // The database's unix socket and the web page's own server listen; they connect to nobody.
  expect(openers.filter((file) => !file.startsWith('adapters/database/'))).toEqual([])
})
