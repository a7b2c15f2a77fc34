import type { Address } from './addressed.ts'

/** Endings that order or ask; reported speech ("하라고 말했다") goes on after them. */
const ENDING = `(?:하라|해라|하시오|하십시오|하세요|마라|마시오|마십시오|마세요|으십시오|으세요|주세요|주십시오|바랍니다|바란다|쓰라|써라|쓰세요|답하라|시오)`

export const korean: Address = {
  order: new RegExp(`${ENDING}\\s*[.!。]?["”’)\\s]*$`, 'u'),
  further: new RegExp(`${ENDING}(?:[.,!;]|\\s그리고)\\s`, 'u'),
  please: /(?:부탁드립니다|부탁합니다|제발)/u,
  you: /(?<!\p{L})(?:당신|너|귀하|여러분)(?:은|는|이|가|의|에게|을|를|도)?(?!\p{L})/u,
  machine:
    /(?:인공지능\s?(?:비서|모델)|언어\s?모델|챗봇|프롬프트|지시\s?사항|이전\s?지시|명령어|시스템\s?메시지|토큰|출력|개발자\s?모드)/gu,
  text: /(?:요약(?:문|본)?|이\s?(?:기사|글|문서|페이지|문장)|위의?\s?(?:글|내용|문장)|인용|각주|독자|채널|주제|댓글)/gu,
  must: /(?:해야\s?(?:한다|합니다)|안\s?(?:된다|됩니다))/u,
  writer: /(?<!\p{L})(?:나|저|우리)(?:는|가|의|를)(?!\p{L})/u,
}
