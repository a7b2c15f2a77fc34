/** Tells a person how far long work is: one line that is rewritten on a terminal, silence in a pipe. */
export function progress(out: { readonly isTTY?: boolean; write(text: string): unknown }) {
  let shown = false
  return {
    step(text: string): void {
      if (!out.isTTY) return
      out.write(`\r\u001b[2K${text}`)
      shown = true
    },
    done(): void {
      if (shown) out.write('\r\u001b[2K')
      shown = false
    },
  }
}
