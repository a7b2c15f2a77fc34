import type { Sentence } from '../articles/article.ts'
import { correctionsIn } from '../articles/correction.ts'
import { paragraphs } from '../articles/paragraphs.ts'

/** What pages say about themselves, whatever the article: rights, subscriptions, sharing, credits. */
const ABOUT_THE_PAGE =
  /©|\ball rights reserved\b|\bmay not be (?:published|broadcast|rewritten|redistributed|reproduced)|^(?:story continues|article continues|continue reading|advertisement|scroll (?:down|to)|read (?:more|also|next|the full)|related|see also|watch(?: now| more)?:|recommended|most (?:read|popular|viewed)|click (?:here|to|on)|tap here|(?:please )?(?:share this|follow us|like us|sign up|subscribe|log in|register|join our|download (?:our|the) app|enable javascript)|photos?:|photo by|image:|video:|file photo|media playback|media caption|image (?:caption|source|copyright)|(?:we|this (?:site|website)) uses? cookies|by (?:continuing|clicking|using)\b.*\b(?:agree|consent|accept)|accept (?:all )?cookies|cookie|transcript)|\b(?:our|daily|free|weekly) newsletter|\bterms of (?:use|service)\b|\bprivacy policy\b|\bcontributed to this (?:report|story)\b|\bfollow (?:us|me|him|her) on (?:twitter|facebook|instagram|x)\b|\bclick here\b|\bsign up (?:for|to)\b.*\b(?:inbox|email|newsletter|alerts)|\((?:photo|file|image|picture|getty|reuters|ap)\b[^)]*\)|\b(?:getty images|photo(?:graph)? (?:by|courtesy))|무단 ?전재|재배포 ?금지|저작권자|구독|ⓒ|기자 ?=?\s*[\w.]+@|abonnez-vous|lire aussi|tous droits réservés|inscrivez-vous/iu

const ENDED = /[.!?。！？…]["'”’»」』）)\]\s]*$/u
const CUT_OFF = /(?:…|\.\.\.)$/u

/**
 * Which sentences are the article's own prose, each once: no headings, captions, credits, lines
 * cut off, no notices about the page, no notes of correction, nothing said in the same words before. Booleans in the order
 * of `sentences`; where a text has no prose at all (headlines only), everything counts.
 */
export function proseOf(text: string, sentences: readonly Sentence[]): boolean[] {
  const told = new Set<string>()
  const bad = noticesIn(text)
  const notes = new Set(correctionsIn(text, sentences))
  const keep = sentences.map((one) => {
    const { text: sentence, start } = one
    if (notes.has(one)) return false
    // Only the last characters matter; a search from the first would read them all.
    const tail = sentence.slice(-8)
    if (!ENDED.test(tail) || CUT_OFF.test(tail) || !isLongEnough(sentence)) return false
    if (!isBalanced(sentence)) return false
    if (bad.some((span) => start >= span.start && start < span.end)) return false
    const key = sentence.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
    if (told.has(key)) return false
    told.add(key)
    return true
  })
  return keep.some(Boolean) ? keep : sentences.map(() => true)
}

/** Paragraphs that speak of the page: one such sentence in a short paragraph colours all of it. */
function noticesIn(text: string): { start: number; end: number }[] {
  return [...paragraphs(text)].filter(({ start, end }) => {
    return end - start < 400 && ABOUT_THE_PAGE.test(text.slice(start, end).trim())
  })
}

/** A piece of a long quotation, cut from its marks, would read as the article's own words. */
function isBalanced(sentence: string): boolean {
  let open = 0
  let straight = 0
  for (const mark of sentence.match(/[“”«»"]/g) ?? []) {
    if (mark === '"') straight++
    else open += mark === '“' || mark === '«' ? 1 : -1
  }
  return open === 0 && straight % 2 === 0
}

/** What most verbs look like in English; in a short sentence it tells a clause from a heading. */
const VERBAL =
  /\b(?:is|are|was|were|be|am|has|have|had|do|does|did|will|would|can|could|may|might|must|should|went|came|made|took|got|gave|left|won|lost|met|fell|rose|grew|began|ran|saw|knew|told|felt|kept|held|paid|spoke|died|\p{Ll}{2,}(?:ed|n['’]t|['’](?:s|re|ve|ll|d)|[^s]s))\b/u

/** A clause: four words with a verb among them, or two where words are written together. */
function isLongEnough(sentence: string): boolean {
  const words = sentence.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  if (/[\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]/u.test(sentence)) return words >= 2
  return words >= 7 || (words >= 4 && VERBAL.test(sentence))
}
