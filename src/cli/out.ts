/** Where a command speaks: results to standard output, progress to the terminal. */
export interface Out {
  write(text: string): void
  readonly terminal: { readonly isTTY?: boolean; write(text: string): unknown }
}
