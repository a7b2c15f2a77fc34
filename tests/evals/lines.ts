/** The longest record; memory is taken as it grows. */
const LONGEST = 2 ** 28

/** The records of a JSONL stream. Splits on \n only: readline also splits on U+2028, legal in JSON. */
export async function* records(input: AsyncIterable<Uint8Array>): AsyncGenerator<unknown> {
  const line = new ArrayBuffer(0, { maxByteLength: LONGEST })
  for await (const chunk of input) {
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      append(line, chunk.subarray(start, end))
      start = end + 1
      yield* taken(line)
    }
    append(line, chunk.subarray(start))
  }
  yield* taken(line)
}

function append(line: ArrayBuffer, piece: Uint8Array): void {
  const at = line.byteLength
  line.resize(at + piece.length)
  new Uint8Array(line, at).set(piece)
}

function* taken(line: ArrayBuffer): Generator<unknown> {
  if (line.byteLength === 0) return
  const record: unknown = JSON.parse(Buffer.from(line).toString())
  line.resize(0)
  yield record
}

export function print(answer: object): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
