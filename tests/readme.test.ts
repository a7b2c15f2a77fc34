import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { articlesAt } from '../adapters/sample/world.ts'
import { jobs } from '../jobs/index.ts'
import { parseCommand } from '../src/channels/grammar.ts'
import { readConfig, SETTINGS } from '../src/config.ts'
import { sherpa } from './cli/run.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const readme = read('README.md')

/** Commands of the README's shell blocks, without their comments. */
const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
  block.split('\n').flatMap((line) => line.replace(/\s+#.*$/, '').trim() || []),
)

test('every npm command of the README exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  expect(commands).toEqual(expect.arrayContaining(['npm ci', 'npm start', 'npm test']))
  for (const command of commands) {
    const [, script = ''] = /^npm (?:run (?:-s )?)?([\w:]+)/.exec(command) ?? []
    if (script !== 'ci') expect(Object.keys(scripts), command).toContain(script)
  }
})

test('every terminal command of the README is one', async () => {
  const data = mkdtempSync(join(tmpdir(), 'sherpa-readme-'))
  const names = commands.flatMap((command) => /sherpa -- (\w+)/.exec(command)?.[1] ?? [])
  expect(names.length).toBeGreaterThan(3)
  const { out } = await sherpa(data, ['--help'])
  rmSync(data, { recursive: true })
  for (const name of names) expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
})

test('the map shows every folder of the world and every job', () => {
  const names = (what: string) =>
    (new RegExp(`^${what}/ .*: (.*)$`, 'm').exec(readme)?.[1] ?? '').split(', ')
  const folders = readdirSync(join(root, 'adapters'), { withFileTypes: true })
  expect(names('adapters').toSorted()).toEqual(
    folders
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .toSorted(),
  )
  expect(names('jobs').toSorted()).toEqual(Object.keys(jobs).toSorted())
})

test('every slash command of the README is understood', () => {
  const topics = [
    { workspace: 'w', slug: 'topic', name: 'Topic', aliases: [], createdAt: new Date(0) },
  ]
  const lines = [...readme.matchAll(/^\| `(\/[^`]+)` \|/gm)].map(([, line = '']) => line)
  expect(lines.length).toBeGreaterThan(8)
  for (const line of lines) {
    const typed = line
      .replace('QUESTION', 'who?')
      .replace(' [as SLUG] [= ALIAS, …]', '')
      .replace('TOPIC, …', 'topic')
    expect(parseCommand(typed, topics), line).not.toMatchObject({ name: 'wrong' })
  }
})

test('the briefing it opens with says what the sample world says', () => {
  const sample = articlesAt()
    .flatMap(({ paragraphs }) => paragraphs)
    .join('\n')
  const block = /```\n(Briefing[\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const lines = block
    .split('• ')
    .slice(1)
    .map((line) => line.replace(/\s+/g, ' ').split(' [')[0] ?? '')
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines) expect(sample).toContain(line)
})

test('.env.example lists settings that exist, and its values are right', () => {
  const lines = read('.env.example')
    .split('\n')
    .filter((line) => /^[A-Z_]+=/.test(line))
  const settings = Object.fromEntries(lines.map((line) => line.split('=') as [string, string]))
  expect(() => readConfig(settings)).not.toThrow()
  expect(SETTINGS).toEqual(expect.arrayContaining(Object.keys(settings)))
})

test('every file that the README points at is there', () => {
  const linked = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path)
  const named = [...readme.matchAll(/`((?:src|tests|docs)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  )
  expect(linked.length + named.length).toBeGreaterThan(3)
  for (const path of [...linked, ...named]) expect(existsSync(join(root, path)), path).toBe(true)
})
