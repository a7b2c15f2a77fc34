import type { Draft } from '../articles/article.ts'
import { type Ingested, ingest, ingestUrl } from '../articles/ingest.ts'
import { Permanent, Transient, Wrong } from '../errors.ts'
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
      const outcome = await finish(ingested, sherpa)
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

/** One thing to ingest; `result` may throw, and then it is this thing that is bad and no other. */
interface Thing {
  readonly name: string
  result(): Promise<Ingested>
}

async function* each(
  name: string,
  source: Source,
  { sherpa, read, readText }: World,
): AsyncGenerator<Thing> {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(name)) {
    yield { name, result: () => ingestUrl(name, source, sherpa) }
    return
  }
  try {
    for await (const file of read(name)) {
      const result = async (): Promise<Ingested> =>
        'reason' in file
          ? { status: 'rejected', reason: file.reason }
          : ingestFile(file, source, sherpa, readText)
      yield { name: file.name, result }
    }
  } catch (error) {
    const reason = reasonOf(error)
    yield { name, result: async () => ({ status: 'rejected', reason }) }
  }
}

/** Why the world refused, for a person. @throws the error itself where it is a fault of ours. */
function reasonOf(error: unknown): string {
  if (error instanceof Wrong || error instanceof Transient || error instanceof Permanent) {
    return error.message
  }
  throw error
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
async function finish({ result }: Thing, sherpa: Sherpa): Promise<Outcome> {
  try {
    const ingested = await result()
    if (ingested.status === 'rejected') return rejection(ingested.reason)
    const { id, version } = ingested.article
    await summarize(id, version, sherpa)
    return outcomeOf(ingested)
  } catch (error) {
    return rejection(reasonOf(error))
  }
}
