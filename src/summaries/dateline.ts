import type { Sentence } from '../articles/article.ts'

const CITY = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}(?:,\s[\p{L}.\d\s]{2,30}){0,2}`
const CAPITALS = String.raw`\p{Lu}[\p{Lu}\s.'’-]{2,40}(?:,\s[\p{L}.\d\s]{2,30}){0,2}`
const AGENCY = String.raw`\((?:\p{Lu}{2,10}|Reuters|Bloomberg|Yonhap|Xinhua|Kyodo News)\)`
const DASH = String.raw`\s*[-–—]{1,2}\s*`

/**
 * "LIMA, Peru (AP) — ", "(CNN)", "Lima, Peru (CNN)The", "SEOUL, Nov. 15 — ",
 * "(서울=연합뉴스) 홍길동 기자 = ". An agency without a dash must touch the next word or stand first:
 * "South Korea (ROK) said" has no dateline.
 */
const DATELINE = new RegExp(
  String.raw`^(?:(?:${CITY}\s?)?${AGENCY}(?:${DASH}|(?=\p{Lu}))|${AGENCY}\s+|${CAPITALS}\s?(?:\([\p{L}\s./]{2,30}\))?\s[-–—]{1,2}\s+|[[(][^\])=]{1,20}=[^\])]{1,20}[\])]\s*(?:[가-힣]{2,4}\s(?:기자|특파원)\s*=\s*)?)(?=\S)`,
  'u',
)

/** A sentence without its dateline; the offsets go with it, so it is still a slice of the article. */
export function undated(sentence: Sentence): Sentence {
  const length = DATELINE.exec(sentence.text)?.[0].length ?? 0
  if (length === 0 || length > sentence.text.length / 2) return sentence
  return { start: sentence.start + length, end: sentence.end, text: sentence.text.slice(length) }
}
