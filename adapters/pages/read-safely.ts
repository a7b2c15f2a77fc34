import type { NoArticle, PageInput, PageReading } from '../../src/sources/page.ts'
import { readBytes } from './read.ts'
import { Unreadable } from './tree.ts'

/** Reads a page in this thread. Never throws for what a page can hold. */
export async function readPageSafely({ bytes, contentType, url }: PageInput): Promise<PageReading> {
  if (bytes.length === 0) return rejected('empty', 'the answer has no body')
  if (!isHtml(contentType, bytes)) return rejected('not-html', contentType ?? 'no markup')
  try {
    const { draft, canonicalUrl, feeds, rejection } = await readBytes(bytes, contentType, url)
    if (rejection) return { outcome: 'rejected', ...rejection, links: feeds }
    return { outcome: 'article', draft, ...(canonicalUrl && { canonicalUrl }), links: feeds }
  } catch (error) {
    if (error instanceof Unreadable) return rejected(error.reason, error.message)
    throw error
  }
}

export function rejected(reason: NoArticle, detail: string): PageReading {
  return { outcome: 'rejected', reason, detail, links: [] }
}

/** By its first bytes and its header, and by the presence of any of HTML's own tags. */
function isHtml(contentType: string | undefined, bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 262_144))
  const start = head.toString('latin1').replaceAll('\0', '').trimStart()
  if (SIGNATURES.some((signature) => start.startsWith(signature))) return false
  const type = contentType?.split(';')[0]?.trim().toLowerCase()
  return (!type || MARKUP.test(type)) && TAGS.test(start)
}

/** PDF, ZIP and office files, PNG, GIF, JPEG, gzip. */
const SIGNATURES = ['%PDF-', 'PK\x03\x04', '\x89PNG', 'GIF8', '\xff\xd8\xff', '\x1f\x8b']
const MARKUP = /^(?:text\/html|text\/plain|application\/octet-stream|\S*[/+]xml)$/
const TAGS = /<(?:!doctype html|html|head|body|meta|title|div|p|article|h\d|span|table|section)\b/i
