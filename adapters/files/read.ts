import { open, readdir, stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Wrong } from '../../src/errors.ts'

/** The most bytes of one file: what a page may have, too. */
export const LIMIT = 10 * 2 ** 20
const READABLE = ['.txt', '.md', '.markdown', '.html', '.htm', '.xhtml']

/** A file as it lies on the disk. `url` is its `file:` address, or `stdin:`. */
export interface LocalFile {
  readonly name: string
  readonly url: string
  readonly bytes: Uint8Array
}

/** A path that could not be read, and why, for a person. */
export interface Unread {
  readonly name: string
  readonly reason: string
}

/** Files of a path, one by one: the file itself, or a folder's readable files in order of name. */
export async function* readLocal(path: string): AsyncGenerator<LocalFile | Unread> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new Wrong(`There is no file or folder ${path}.`)
  if (!found.isDirectory()) return yield await readFile(path)
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && READABLE.includes(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  if (files.length === 0) {
    throw new Wrong(`The folder ${path} holds no ${READABLE.join(', ')} file.`)
  }
  for (const file of files) yield await readFile(file)
}

async function readFile(path: string): Promise<LocalFile | Unread> {
  try {
    await using file = await open(path)
    const { size } = await file.stat()
    if (size > LIMIT) return { name: path, reason: tooLarge(size) }
    return judged({
      name: path,
      url: pathToFileURL(resolve(path)).href,
      bytes: await file.readFile(),
    })
  } catch (error) {
    return { name: path, reason: `it can not be read: ${(error as NodeJS.ErrnoException).code}` }
  }
}

/** Everything on standard input as one file. */
export async function readStdin(input: AsyncIterable<Uint8Array>): Promise<LocalFile | Unread> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of input) {
    size += chunk.length
    if (size > LIMIT) return { name: 'standard input', reason: tooLarge(size) }
    chunks.push(chunk)
  }
  return judged({ name: 'standard input', url: 'stdin:', bytes: Buffer.concat(chunks) })
}

function judged(file: LocalFile): LocalFile | Unread {
  if (file.bytes.length === 0) return { name: file.name, reason: 'it is empty' }
  return isBinary(file.bytes) ? { name: file.name, reason: 'it is not text' } : file
}

/** A NUL byte in the beginning, unless a UTF-16 mark says that they belong. */
function isBinary(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return !utf16 && bytes.subarray(0, 8_192).includes(0)
}

const tooLarge = (size: number): string =>
  `it is too large: ${(size / 2 ** 20).toFixed(1)} MB or more, and ${LIMIT / 2 ** 20} MB is the most`
