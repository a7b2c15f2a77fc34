import type { Sentence } from './article.ts'

/**
 * The sentences with which an outlet says that it corrected this article, in English, French and
 * Korean; of a note that opens with a heading (“Correction:”) its first sentence. What an article
 * reports of other corrections is none: a note speaks of itself, or opens a paragraph as one.
 */
export function correctionsIn(text: string, sentences: readonly Sentence[]): Sentence[] {
  return sentences.filter((sentence, at) => {
    if (OWN.some((pattern) => pattern.test(sentence.text))) return true
    if (!opensBlock(text, sentence)) return false
    if (OPENING.test(sentence.text)) return !isHeading(sentence) || at === sentences.length - 1
    const before = sentences[at - 1]
    return before !== undefined && isHeading(before) && opensBlock(text, before)
  })
}

/** Notes that the newer version has and the older one did not. */
export function newCorrections(
  before: { text: string; sentences: readonly Sentence[] },
  after: { text: string; sentences: readonly Sentence[] },
): Sentence[] {
  const known = new Set(correctionsIn(before.text, before.sentences).map(({ text }) => text))
  return correctionsIn(after.text, after.sentences).filter(({ text }) => !known.has(text))
}

const opensBlock = (text: string, { start }: Sentence): boolean =>
  start === 0 || /\n\s*$/.test(text.slice(Math.max(0, start - 8), start))

const LABELS = [
  'corrections?(?: and clarifications?)?',
  'clarification',
  'erratum',
  'corrigendum',
  'rectificatif',
  'rectification',
  'mise au point',
  '정정(?: ?(?:보도|기사))?(?:문)?',
  '바로 ?잡습니다',
  '바로 ?잡음',
]
const OPEN = '^[\\s\\[(【〔<*※▲■□◇◆-]*'
const CLOSE = '[\\])】〕>]'
/** A label as a heading of its own, or one that leads into the note after a colon or bracket. */
const HEADING = new RegExp(`${OPEN}(?:${LABELS.join('|')})[\\s\\])】〕>.:：]*$`, 'iu')
const OPENING = new RegExp(
  `${OPEN}(?:${LABELS.join('|')})\\s*(?:${CLOSE}|[:：]|\\s[—–-]\\s)|^\\(?corrects (?:the|name|title|date|spelling|attribution|figure|number|first|second|paragraph|to)\\b`,
  'iu',
)
const isHeading = ({ text }: Sentence): boolean => HEADING.test(text)

const PIECE_EN =
  '(?:article|story|report|piece|post|item|column|dispatch|headline|caption|photo caption|version|graphic|chart|map)'
const ERRED_EN =
  '(?:misstated|misidentified|misspell?ed|misspelt|misattributed|misquoted|mischaracteri[sz]ed|mistakenly|incorrect(?:ly)?|wrong(?:ly)?|erroneously|inaccurate(?:ly)?|omitted|gave|said|stated|reported|referred|included|contained|used|described|suggested|implied|listed|attributed|quoted|named|confused|transposed)'

const OWN: readonly RegExp[] = [
  // An earlier version of this article misstated …
  new RegExp(
    `\\b(?:earlier|previous|prior|original|first) versions? of this ${PIECE_EN}\\b.{0,120}\\b${ERRED_EN}\\b`,
    'iu',
  ),
  new RegExp(
    `\\bthis ${PIECE_EN} (?:earlier|previously|originally|initially|first|incorrectly|wrongly|mistakenly|erroneously|misstated|misidentified)\\b.{0,60}\\b${ERRED_EN}?`,
    'iu',
  ),
  // This story has been corrected to say …
  new RegExp(
    `\\bthis (?:\\p{L}+\\.? \\d{1,2},? )?${PIECE_EN} (?:has been|have been|was|is) (?:\\p{L}+ )?(?:(?:corrected|amended|clarified|rectified)|(?:updated|edited|changed|revised|modified) to (?:correct|fix|clarify|remove|reflect (?:the|that)))`,
    'iu',
  ),
  // Une première version de cet article indiquait à tort …
  /\b(?:version (?:précédente|antérieure|initiale)|(?:première|précédente) version) de (?:cet article|ce texte|cette dépêche|la dépêche|ce reportage)\b/iu,
  /\b(?:cet article|ce texte|cette dépêche|ce reportage) a été (?:corrigée?|rectifiée?|(?:modifiée?|mise? à jour|amendée?) (?:pour|afin de) (?:corriger|rectifier|préciser))/iu,
  /\bcontrairement à ce (?:que nous (?:avions|avons) (?:écrit|indiqué|annoncé|affirmé|publié)|qui (?:était|avait été|a été) (?:écrit|indiqué|annoncé|publié)[^.]{0,40}(?:cet article|nos colonnes|version))/iu,
  // 본 기사는 … 바로잡습니다: an outlet says so in the polite form; of others it reports plainly.
  /(?:기사|보도|본문|제목|온라인판|지면)[^.]{0,80}(?:바로\s?잡습니다|바로\s?잡았습니다|(?:정정|수정)(?:합니다|했습니다|하였습니다|됐습니다|되었습니다)|고쳤습니다|고칩니다)/u,
  /(?:사실과 다르(?:기|므로|게)|오기(?:이기|로)|착오로|잘못)[^.]{0,60}바로\s?잡(?:습니다|았습니다)/u,
]
