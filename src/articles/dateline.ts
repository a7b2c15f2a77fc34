import { monthNamed } from '../sources/months.ts'

/** Labels, weekdays, zones and fillers that stand with a date. */
const BESIDE = new Set(
  `published publish posted post updated update last modified on at by of the and am pm a p m et est edt ct cst cdt mt
  mst mdt pt pst pdt utc gmt bst cet cest kst jst ist h hrs uhr first created date time edited
  mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday
  veröffentlicht aktualisiert erstellt stand geändert am um vom den letzte aktualisierung zuletzt datum
  montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend mo di mi do fr sa so
  publié mis à jour le modifié lundi mardi mercredi jeudi vendredi samedi dimanche
  publicado actualizado el de del a las lunes martes miércoles jueves viernes sábado domingo
  segunda terça quarta quinta sexta feira às atualizado em
  pubblicato aggiornato il alle ore lunedì martedì mercoledì giovedì venerdì sabato domenica
  gepubliceerd bijgewerkt om maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  st nd rd th ago hours hour minutes minute days day vor stunden tagen minuten il y heures jours`
    .split(/\s+/)
    .concat(
      '입력 수정 등록 승인 게재 발행 오전 오후 년 월 일 시 분 기사입력 최종수정 公開 更新 発行 年 月 日 时间 发布'.split(
        ' ',
      ),
    ),
)

/**
 * Whether a line is only a date or time with its labels: “Updated 5 November 2024, 9:30 a.m.”.
 * At least one number is in it, and no word that is not a month, a weekday, a zone or a label.
 */
export function isDateLine(text: string): boolean {
  if (text.length > 120 || !/\d/.test(text)) return false
  const words = text.match(/\p{L}+/gu) ?? []
  const numbers = text.match(/\d+/g) ?? []
  if (words.length > 16 || numbers.length > 14) return false
  // A bare number is a list's or a table's, unless it is written as a date or time.
  if (words.length === 0) return /\d[./:-]\d/.test(text) && /\d{4}|\d:\d\d/.test(text)
  let telling = false
  for (const word of words) {
    const lower = word.toLowerCase()
    if (monthNamed(word) !== undefined) telling = true
    else if (!BESIDE.has(lower)) return false
    else if (lower.length > 3) telling = true
  }
  return telling || /\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d:\d\d/.test(text) || /[년月]/.test(text)
}
