/** A copy that does not keep the article alive it was cut from. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}
