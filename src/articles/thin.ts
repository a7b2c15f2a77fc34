/** The least text that is worth claims, in characters: below it a page is a caption or a teaser. */
const LEAST = 80

const DENSE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** Whether there is hardly any text. A Chinese, Japanese or Korean character says as much as two. */
export function isThin(text: string): boolean {
  const trimmed = text.trim()
  return trimmed.length + (trimmed.match(DENSE)?.length ?? 0) < LEAST
}
