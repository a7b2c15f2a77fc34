import { escapeUTF8 } from 'entities'
import { Parser } from 'htmlparser2'
import { cleanTitle } from '../articles/clean.ts'
import { idOf } from '../ids.ts'
import type { Sherpa } from '../sherpa.ts'
import { decode } from '../sources/decode.ts'
import { cleanLink } from '../sources/links.ts'
import { unpolled } from '../sources/source.ts'
import type { Out } from './out.ts'

interface World {
  readonly workspace: string
  readonly sherpa: Sherpa
  readonly out: Out
}
type Local = { readonly name: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly reason: string }
)

/** An OPML list names this many feeds at most. */
const MOST = 10_000

/**
 * The feeds that an OPML document names, in order, and the addresses in it that are not of the public
 * web. OPML 2.0, and what readers write.
 */
export function feedsIn(text: string): {
  feeds: { url: string; title: string }[]
  refused: string[]
} {
  const feeds: { url: string; title: string }[] = []
  const refused: string[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const named = name === 'outline' ? (attributes.xmlurl ?? '') : ''
        const url = cleanLink(named)
        if (named && !url) refused.push(named)
        const title = cleanTitle(attributes.title ?? attributes.text ?? '')
        if (url && feeds.length < MOST) feeds.push({ url, title: title || new URL(url).hostname })
      },
    },
    // Tag and attribute names in any case; no entity but the standard ones is known.
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  )
  parser.end(text)
  return { feeds, refused }
}

/** Adds every feed of an OPML file. What is followed already stays as it is. */
export async function importOpml(
  file: string,
  { workspace, sherpa, out, read }: World & { read(path: string): AsyncIterable<Local> },
): Promise<boolean> {
  const known = new Set((await sherpa.sources.list(workspace)).map(({ url }) => url))
  let added = 0
  let total = 0
  let inside = 0
  for await (const found of read(file)) {
    if ('reason' in found) {
      out.terminal.write(`${found.name}: ${found.reason}\n`)
      return false
    }
    const { feeds, refused } = feedsIn(decode(found.bytes, { kind: 'xml' }).text)
    inside += refused.length
    for (const { url, title } of feeds) {
      total++
      if (known.has(url)) continue
      const id = idOf('f', workspace, url)
      const state = unpolled(sherpa.now())
      await sherpa.sources.add({
        id,
        workspace,
        kind: 'feed',
        url,
        name: title,
        official: false,
        state,
      })
      known.add(url)
      added++
    }
  }
  if (inside > 0) {
    out.terminal.write(
      `${inside} of its addresses are not on the public web. Set SHERPA_ALLOW to their host:port, and add each with: sherpa sources add ADDRESS\n`,
    )
  }
  if (total === 0 && inside > 0) return false
  if (total === 0) {
    out.terminal.write(`${file} names no feed. Is it an OPML file?\n`)
    return false
  }
  out.write(
    `Following ${added} more ${added === 1 ? 'feed' : 'feeds'}; ${total - added} were followed already.\n`,
  )
  return true
}

export async function exportOpml({ workspace, sherpa, out }: World): Promise<boolean> {
  const sources = await sherpa.sources.list(workspace)
  const attribute = (text: string): string => escapeUTF8(text).replaceAll('"', '&quot;')
  const outlines = sources
    .filter(({ kind }) => kind === 'feed')
    .map(
      ({ name, url }) =>
        `    <outline type="rss" text="${attribute(name)}" xmlUrl="${attribute(url)}"/>\n`,
    )
  out.write(
    `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head><title>Sherpa</title></head>\n  <body>\n${outlines.join('')}  </body>\n</opml>\n`,
  )
  return true
}
