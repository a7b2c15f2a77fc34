import type { Sentence } from '../articles/article.ts'

/** "LIMA, Peru (AP) — ", "(CNN)", "SEOUL, Nov. 15 (Yonhap) -- ", "(서울=연합뉴스) 홍길동 기자 = " */
const DATELINE =
  /^(?:(?:\p{Lu}[\p{Lu}\s.'-]{2,40}(?:,\s[\p{L}.\d\s]{2,30}){0,2}\s*)?\([\p{L}\s./]{2,30}\)\s*(?:[-–—]{1,2}\s*)?|\p{Lu}[\p{Lu}\s.'-]{2,30}(?:,\s[\p{L}.\d\s]{2,30}){0,2}\s[–—-]{1,2}\s+|[[(][^\])=]{1,20}=[^\])]{1,20}[\])]\s*(?:[가-힣]{2,4}\s(?:기자|특파원)\s*=\s*)?)(?=\S)/u

/** A sentence without its dateline; the offsets go with it, so it is still a slice of the article. */
export function undated(sentence: Sentence): Sentence {
  const length = DATELINE.exec(sentence.text)?.[0].length ?? 0
  if (length === 0 || length > sentence.text.length / 2) return sentence
  return { start: sentence.start + length, end: sentence.end, text: sentence.text.slice(length) }
}
