/** The records of a JSONL stream. Splits on \n only: readline also splits on U+2028, legal in JSON. */
export async function* records(input: AsyncIterable<Uint8Array>): AsyncGenerator<unknown> {
  const decoder = new TextDecoder()
  let line = ''
  for await (const chunk of input) {
    const pieces = decoder.decode(chunk, { stream: true }).split('\n')
    for (const piece of pieces.slice(0, -1)) {
      const whole = line + piece
      line = ''
      if (whole.trim()) yield JSON.parse(whole)
    }
    line += pieces.at(-1) ?? ''
  }
  if (line.trim()) yield JSON.parse(line)
}

export function print(answer: object): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
