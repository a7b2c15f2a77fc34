import type { Draft } from '../articles/article.ts'
import { type Ingested, ingest, ingestUrl } from '../articles/ingest.ts'
import { idOf } from '../ids.ts'
import type { Sherpa } from '../sherpa.ts'
import { type Source, unpolled } from '../sources/source.ts'
import { summarize } from '../summaries/summarize.ts'
import type { Out } from './out.ts'
import { type Outcome, outcomeLine, outcomeOf, rejection } from './outcome.ts'
import { progress } from './progress.ts'

interface LocalFile {
  readonly name: string
  readonly url: string
  readonly bytes: Uint8Array
}
type Local = LocalFile | { readonly name: string; readonly reason: string }

interface World {
  readonly sherpa: Sherpa
  readonly out: Out
  /** The files of a path, or standard input for `-`. @throws Wrong where there is none. */
  read(path: string): AsyncIterable<Local> | Iterable<Promise<Local>>
  readText(bytes: Uint8Array, name: string): Promise<Draft>
}

/** Ingests addresses, files and folders. False when anything was rejected; the rest is kept. */
export async function ingestCommand(
  what: readonly string[],
  { workspace, json }: { workspace: string; json: boolean },
  world: World,
): Promise<boolean> {
  const { sherpa, out } = world
  const source = await sherpa.sources.add(uploads(workspace, sherpa.now()))
  const bar = progress(out.terminal)
  let count = 0
  let well = true
  for (const name of what) {
    for await (const ingested of each(name, source, world)) {
      count++
      bar.step(`${count} read, now ${ingested.name}`)
      const outcome = await finish(ingested.result, sherpa)
      bar.done()
      out.write(json ? `${JSON.stringify(outcome)}\n` : `${outcomeLine(ingested.name, outcome)}\n`)
      well &&= outcome.status !== 'rejected'
    }
  }
  return well
}

/** What people drop in belongs to one source of the workspace. */
export function uploads(workspace: string, now: Date): Source {
  return {
    id: idOf('f', workspace, 'uploads'),
    workspace,
    kind: 'upload',
    url: 'uploads:',
    name: 'Uploads',
    official: false,
    state: unpolled(now),
  }
}

async function* each(
  name: string,
  source: Source,
  { sherpa, read, readText }: World,
): AsyncGenerator<{ name: string; result: Ingested }> {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(name)) {
    yield { name, result: await ingestUrl(name, source, sherpa) }
    return
  }
  for await (const file of read(name)) {
    if ('reason' in file)
      yield { name: file.name, result: { status: 'rejected', reason: file.reason } }
    else yield { name: file.name, result: await ingestFile(file, source, sherpa, readText) }
  }
}

async function ingestFile(
  file: LocalFile,
  source: Source,
  sherpa: Sherpa,
  readText: World['readText'],
): Promise<Ingested> {
  const { name, bytes } = file
  // What came without a name is known by what it says.
  const url =
    file.url === 'stdin:' ? `stdin:${idOf('d', Buffer.from(bytes).toString('base64'))}` : file.url
  const start = new TextDecoder().decode(bytes.subarray(0, 1_024))
  const isHtml = /\.x?html?$/i.test(name) || /^\s*(?:<!doctype html|<html\b)/i.test(start)
  if (!isHtml) {
    const draft = await readText(bytes, name)
    return ingest({ ...draft, url }, source, sherpa)
  }
  const reading = await sherpa.pages.read({ bytes, url })
  if (reading.outcome === 'rejected') {
    return { status: 'rejected', reason: `${reading.reason}: ${reading.detail}` }
  }
  return ingest({ ...reading.draft, url }, source, sherpa)
}

/** Writes the claims at once: who ingests by hand wants to see them in the next command. */
async function finish(ingested: Ingested, sherpa: Sherpa): Promise<Outcome> {
  if (ingested.status === 'rejected') return rejection(ingested.reason)
  const { id, version } = ingested.article
  await summarize(id, version, sherpa)
  return outcomeOf(ingested)
}
