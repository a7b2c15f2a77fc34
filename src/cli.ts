#!/usr/bin/env node
import { statSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'
import { restore } from '../adapters/database/restore.ts'
import { keysIn } from '../adapters/files/keys.ts'
import { readLocal, readStdin } from '../adapters/files/read.ts'
import { readText } from '../adapters/pages/files.ts'
import { slackManifest } from '../adapters/slack/manifest.ts'
import { resealAll } from './channels/installation.ts'
import { askCommand } from './cli/ask.ts'
import { auditCommand } from './cli/audit.ts'
import { briefCommand } from './cli/brief.ts'
import { doctor } from './cli/doctor.ts'
import { exportFeedback } from './cli/feedback.ts'
import { forgetCommand } from './cli/forget.ts'
import { ingestCommand } from './cli/ingest.ts'
import { exportOpml, importOpml } from './cli/opml.ts'
import { addSource, listSources, removeSource } from './cli/sources.ts'
import { summitCommand } from './cli/summit.ts'
import { readConfig } from './config.ts'
import { Wrong } from './errors.ts'
import { lastWords } from './last-words.ts'
import { createLog } from './log.ts'
import { LOCAL, openParts, openQueue, type Parts } from './main.ts'
import { createSeal } from './seal.ts'

/** Exit codes: 0 done, 1 failed, 2 wrong use. */
const FAILED = 1
const MISUSED = 2

const log = createLog({
  level: process.argv.includes('--verbose') ? 'info' : 'error',
  readable: true,
})
// Whoever reads us may have read enough: `sherpa sources list | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
const out = { write: (text: string) => void process.stdout.write(text), terminal: process.stderr }

/** Opens the parts for one command, and closes them whatever happens. */
async function withParts(work: (parts: Parts) => Promise<boolean>): Promise<void> {
  const parts = await openParts(readConfig(), log)
  try {
    if (!(await work(parts))) process.exitCode = FAILED
  } finally {
    await parts.close()
  }
}

const program = new Command('sherpa')
  .description('A briefing bot that can show the sentence behind every line.')
  .option('--verbose', 'log what is done')
  .showHelpAfterError('(--help shows how)')
  .exitOverride()

const json = (): Option => new Option('--json', 'one JSON object a line, for programs')

program
  .command('ingest')
  .description('read an address, a file, a folder, or - for standard input')
  .argument('<what...>', 'URL, FILE, FOLDER or -')
  .addOption(json())
  .action((what: string[], { json: asJson }: { json?: true }) =>
    withParts(({ sherpa }) => {
      const read = (path: string) => (path === '-' ? [readStdin(process.stdin)] : readLocal(path))
      return ingestCommand(
        what,
        { workspace: LOCAL, json: asJson === true },
        { sherpa, out, read, readText },
      )
    }),
  )

const sources = program.command('sources').description('what is read: feeds, and pages without one')
sources
  .command('add')
  .argument('<url>', 'a feed, or a page that has one')
  .option('--name <name>', 'what to call it')
  .option('--country <code>', 'ISO 3166 code of its country')
  .option('--official', 'a government’s own readouts')
  .action((url: string, options: { name?: string; country?: string; official?: true }) =>
    withParts(({ sherpa }) => addSource(url, options, { workspace: LOCAL, sherpa, out })),
  )
sources
  .command('list')
  .addOption(json())
  .action(({ json: asJson }: { json?: true }) =>
    withParts(({ sherpa }) =>
      listSources({ workspace: LOCAL, sherpa, out, json: asJson === true }),
    ),
  )
sources
  .command('remove')
  .argument('<source>', 'its id or address, as the list shows it')
  .action((source: string) =>
    withParts(({ sherpa }) => removeSource(source, { workspace: LOCAL, sherpa, out })),
  )

const opml = program.command('opml').description('the list of feeds, in and out')
opml
  .command('import')
  .argument('<file>')
  .action((file: string) =>
    withParts(({ sherpa }) => importOpml(file, { workspace: LOCAL, sherpa, out, read: readLocal })),
  )
opml
  .command('export')
  .action(() => withParts(({ sherpa }) => exportOpml({ workspace: LOCAL, sherpa, out })))

program
  .command('brief')
  .description('the briefing a channel would get now; --deliver posts it')
  .argument('[room]', 'a channel of the web page', 'ottawa-desk')
  .option('--deliver', 'post it, and count it as told')
  .addOption(json())
  .action((room: string, { json: asJson, deliver }: { json?: true; deliver?: true }) =>
    withParts(({ sherpa }) =>
      briefCommand(
        { platform: 'web', workspace: LOCAL, room },
        { json: asJson === true, deliver: deliver === true },
        { sherpa, out },
      ),
    ),
  )

program
  .command('summit')
  .description('what is followed, or the dossier of a topic')
  .argument(
    '[words...]',
    'TOPIC [quotes|commitments|timeline|sources], follow NAME, unfollow TOPIC',
  )
  .addOption(json())
  .action((words: string[], { json: asJson }: { json?: true }) =>
    withParts(({ sherpa }) =>
      summitCommand(words, { workspace: LOCAL, json: asJson === true }, { sherpa, out }),
    ),
  )

program
  .command('ask')
  .description('a question about what was read')
  .argument('<question...>')
  .option('--topic <topic>', 'ask only what is on a topic')
  .addOption(json())
  .action((question: string[], { json: asJson, topic }: { json?: true; topic?: string }) =>
    withParts(({ sherpa }) =>
      askCommand(
        question.join(' '),
        { workspace: LOCAL, topic, json: asJson === true },
        { sherpa, out },
      ),
    ),
  )

program
  .command('feedback')
  .description('what readers thought of answers and lines')
  .command('export')
  .description('every judgement with its question, evidence and verdict: one test case a line')
  .action(() => withParts(({ sherpa }) => exportFeedback({ workspace: LOCAL, sherpa, out })))

program
  .command('audit')
  .description('how editions and answers came about: lines, sentences, refusals, model, cost')
  .argument('[id]', 'of an edition or a question; the latest are listed without one')
  .addOption(json())
  .action((id: string | undefined, { json: asJson }: { json?: true }) =>
    withParts(({ sherpa }) =>
      auditCommand(id, { workspace: LOCAL, json: asJson === true }, { sherpa, out }),
    ),
  )

program
  .command('backup')
  .description('a copy of the whole store in one file')
  .argument('<file>')
  .option('--force', 'write over a file that is there')
  .action((file: string, { force }: { force?: true }) =>
    withParts(async ({ database }) => {
      const there = statSync(file, { throwIfNoEntry: false })
      if (there?.isDirectory()) throw new Wrong(`${file} is a folder: name a file in it.`)
      if (there && !force)
        throw new Wrong(`${file} is there already: name another, or add --force.`)
      await database.backup(file)
      out.write(`Saved to ${file}.\n`)
      return true
    }),
  )

program
  .command('restore')
  .description('put a backup in the place of the store; the old one is kept beside it')
  .argument('<file>')
  .action(async (file: string) => {
    const { data, databaseUrl } = readConfig()
    if (databaseUrl) throw new Wrong('DATABASE_URL is set: restore PostgreSQL with pg_restore.')
    const aside = await restore(file, data)
    out.write(`Restored ${file}.${aside ? ` The store that was there is in ${aside} now.` : ''}\n`)
  })

program
  .command('forget')
  .description('delete everything of a workspace: topics, sources, articles, channels, threads')
  .argument('<workspace>', `${LOCAL} for the team of this installation`)
  .option('--yes', 'it is meant')
  .action((workspace: string, { yes }: { yes?: true }) =>
    withParts(({ sherpa }) => forgetCommand(workspace, { yes: yes === true }, { sherpa, out })),
  )

program
  .command('reseal')
  .description('seal tokens again with the newest of SHERPA_KEYS; then older keys can go')
  .action(() =>
    withParts(async ({ installations }) => {
      const { keys, data } = readConfig()
      const count = await resealAll(installations, createSeal(keys ?? keysIn(data)))
      out.write(`${count} sealed again.\n`)
      return true
    }),
  )

program
  .command('manifest')
  .description('the Slack app, to be pasted where Slack makes one')
  .argument('<platform>', 'slack')
  .option('--url <url>', 'the https address that leads here; SLACK_URL if it is set')
  .action((platform: string, { url }: { url?: string }) => {
    if (platform !== 'slack') throw new Wrong(`There is no manifest for ${platform}.`)
    const { slack } = readConfig()
    const base = url ?? slack?.url
    const how = { many: slack?.oauth !== undefined, ...(base ? { url: base } : {}) }
    out.write(`${JSON.stringify(slackManifest(how), null, 2)}\n`)
  })

program
  .command('doctor')
  .description('what is set up, what can be reached, what is missing')
  .action(async () => {
    const config = readConfig()
    const healthy = await doctor(config, out, {
      parts: () => openParts(config, log),
      queue: (parts) => openQueue(config, parts),
    })
    if (!healthy) process.exitCode = FAILED
  })

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : MISUSED
  else {
    process.stderr.write(`${lastWords(error)}\n`)
    process.exitCode = error instanceof Wrong ? MISUSED : FAILED
  }
}
