/** The longest record; memory is taken as it grows. */
const LONGEST = 2 ** 28

/**
 * The records of a JSONL stream. Splits on \n only: readline also splits on U+2028, legal in JSON.
 * @param read makes of a record what is needed of it, so that a huge one need not be kept
 */
export async function* records<T = unknown>(
  input: AsyncIterable<Uint8Array>,
  read: (record: unknown) => T = (record) => record as T,
): AsyncGenerator<T> {
  const line = new ArrayBuffer(0, { maxByteLength: LONGEST })
  for await (const chunk of input) {
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      append(line, chunk.subarray(start, end))
      start = end + 1
      yield* taken(line, read)
    }
    append(line, chunk.subarray(start))
  }
  yield* taken(line, read)
}

function append(line: ArrayBuffer, piece: Uint8Array): void {
  const at = line.byteLength
  line.resize(at + piece.length)
  new Uint8Array(line, at).set(piece)
}

function* taken<T>(line: ArrayBuffer, read: (record: unknown) => T): Generator<T> {
  if (line.byteLength === 0) return
  const made = read(JSON.parse(Buffer.from(line).toString()))
  line.resize(0)
  yield made
}

export function print(answer: object): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
