import { expect, test } from 'vitest'
import { gate } from '../../src/claims/gate.ts'

const FERRY =
  '하람시는 3일 섬 주민 3만5000명을 위해 여객선 12척을 새로 들여오기로 미르조선과 합의했다고 밝혔다.'
const STRIKE = '미르조선 노조는 정부의 조정안을 받아들이지 않았다.'
const AID = '북섬이 남섬에게 구호품 40톤을 보냈다.'
const PLAN = '하람시는 내년 5월까지 항구를 확장할 예정이다.'
const QUOTE = '윤가람 시장은 “바다는 우리 모두의 길”이라고 말했다.'

const verdict = (text: string, cited: string) =>
  gate(
    { text },
    { cited: [cited], source: `${FERRY} ${STRIKE} ${AID} ${PLAN} ${QUOTE}`, language: 'ko' },
  )

test.each([
  ['the sentence itself', FERRY, FERRY],
  ['another spelling of the number', FERRY.replace('3만5000명', '3만 5천 명'), FERRY],
  ['other quotation marks', QUOTE.replace('“', '"').replace('”', '"'), QUOTE],
  ['a topic particle for a subject particle', AID.replace('북섬이', '북섬은'), AID],
])('%s stands', (_, claim, cited) => {
  expect(verdict(claim, cited)).toMatchObject({ supported: true })
})

test.each([
  ['a negation lost', STRIKE.replace('받아들이지 않았다', '받아들였다'), STRIKE],
  ['a negation added', AID.replace('보냈다', '보내지 않았다'), AID],
  ['a number of another scale', FERRY.replace('3만5000명', '3만5000만명'), FERRY],
  ['another number', FERRY.replace('12척', '15척'), FERRY],
  ['another name', FERRY.replace('미르조선', '한별조선'), FERRY],
  ['giver and taker exchanged', '남섬이 북섬에게 구호품 40톤을 보냈다.', AID],
  ['case endings exchanged', '북섬에게 남섬이 구호품 40톤을 보냈다.', AID],
  ['a plan made a fact', PLAN.replace('확장할 예정이다', '확장했다'), PLAN],
  ['a date changed', PLAN.replace('5월', '6월'), PLAN],
  ['a paraphrase in quotation marks', QUOTE.replace('우리 모두의', '모든 사람의'), QUOTE],
  ['who said it left out', FERRY.replace('합의했다고 밝혔다', '합의했다'), FERRY],
])('%s falls', (_, claim, cited) => {
  expect(verdict(claim, cited)).toMatchObject({ supported: false })
})
