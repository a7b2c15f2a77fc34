import { type Lexicon, reader, type Traits } from './lexicon.ts'
import { digits, MYRIADS } from './numbers.ts'
import type { Piece, Time, Tongue } from './tongue.ts'

const korean: Lexicon = {
  stem,
  functional: `
    그 이 저 것 수 등 및 또 또한 그리고 하지만 그러나 때 때문 위해 위한 대해 대한 관해 관한 통해 통한 따라 따르 따른 있 이번
    같 함께 이날 그는 그녀 우리 각각 바 중 씨 더 의 간 한 를 을 은 는 가 로 도
  `,
  determiner: '',
  negation: '안 못 아니 아닌 아니라 없이',
  modal: '것',
  hedge: `
    예정 계획 방침 전망 가능성 검토 추진 목표 희망 의향 추정 주장 의혹 혐의 예상 관측 잠정 아마 유력 시도 제안 논의
  `,
  titleLimit: '전 전직 부 차기 대행 직무대행 내정자 후보 예비',
  approximator: '약 최소 최대 이상 이하 미만 초과 거의 가량 정도 안팎 내외 불과 적어도',
  quantifier:
    '모든 모두 전부 일부 대부분 많 여러 각 매 첫 두번째 마지막 최초 유일 항상 자주 가끔 다수 소수 절반 오직',
  condition: '만약 만일 경우 조건 단 제외 전제',
  reporting: '말 밝 전했다 전하며 전했으며 주장 강조 설명 언급 덧붙 발표 지적 비판 보도 따르면',
  saying: '말 밝 전했다 전하며 전했으며 주장 강조 설명 언급 덧붙 발표 지적 비판 보도',
  kin: '아버지 어머니 아들 딸 형 동생 누나 언니 남편 아내 부인 변호사 대변인 측근 보좌관 비서',
  relations: '',
  months: '1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월',
  days: '월요일 화요일 수요일 목요일 금요일 토요일 일요일',
  pronouns:
    '그는 그가 그의 그를 | 그녀는 그녀가 그녀의 | 우리는 우리가 우리의 | 나는 내가 저는 제가',
  anaphors: '그는 그가 그의 그녀는 그녀가 그녀의 그들은 그들이 그들의 이들은 이들이',
  genders: '',
}

const read = reader(korean)

export const koreanTongue: Tongue = {
  pattern:
    /\d[\d,]*(?:\.\d+)?[조억만천백]*(?:\s?\d[\d,]*(?:\.\d+)?[조억만천백]+)*(?:(?<=[조억만천백])\d[\d,]*)?|\p{Script=Hangul}+|\p{L}[\p{L}\p{M}]*|[$€£¥₩%]/gu,
  split: (raw): Piece[] => [
    { raw, word: raw === '%' || raw === '퍼센트' ? 'percent' : raw.toLowerCase() },
  ],
  numberOf,
  stem,
  traits,
  timeOf,
  caseOf,
  compounds: new Map(),
  isShort: () => false,
}

/** Negation and condition are endings and auxiliaries in Korean: `하지 않았다`, `못했다`, `없다`, `하면`. */
function traits(word: string, root: string): Traits {
  const own = read(word, root)
  const byStem = root === word ? own : read(root, root)
  const negation = own.negation || /^(?:않|못하|못했|못한|없|아니)/.test(word)
  const future = timeOf(word) === 'future'
  return {
    ...own,
    functional: own.functional || byStem.functional || negation,
    negation,
    hedge: byStem.hedge || future,
    titleLimit: own.titleLimit,
    approximator: byStem.approximator,
    quantifier: byStem.quantifier,
    condition: byStem.condition || /(?:하|되|이|라|다|으|지)면$/.test(word),
    reporting: byStem.reporting,
    saying: byStem.saying,
    kin: byStem.kin,
    day: byStem.day,
  }
}

/** `3만5천` → 35000, `1조2000억` → 1.2e12; the counting words before a counter. */
function numberOf(word: string): number | undefined {
  if (!/^\d/.test(word)) return COUNTING.get(word)
  let total = 0
  let section = 0
  for (const [, amount = '', scales = ''] of word.matchAll(
    /(\d[\d,]*(?:\.\d+)?)([조억만천백]*)/g,
  )) {
    const plain = digits(amount)
    if (plain === undefined) return undefined
    section += [...scales].reduce((value, scale) => value * (MYRIADS[scale] ?? 1), plain)
    if (/[조억만]/.test(scales)) {
      total += section
      section = 0
    }
  }
  return total + section
}

const COUNTING: ReadonlyMap<string, number> = new Map(
  Object.entries({
    두: 2,
    둘: 2,
    세: 3,
    셋: 3,
    네: 4,
    넷: 4,
    다섯: 5,
    여섯: 6,
    일곱: 7,
    여덟: 8,
    아홉: 9,
    열: 10,
  }),
)

const ENDING =
  /(?:하였습니다|했습니다|합니다|됩니다|됐습니다|하겠다고|하겠다|했다고|한다고|된다고|됐다고|했으며|했지만|하지만|하면서|했다|한다|하는|하고|하며|했고|하기|하게|했던|하지|할|한|해|하여|됐다|되었다|된다|되는|되고|되며|되지|된|될|돼|이었다|이다|였다|입니다|이라고|라고|이라며|라며|다고|다며|혔다|혔으며|히며|히고|힌|붙이며|시키다|시켰다|시킨다)$/

const PARTICLE =
  /(?:에서는|에게서|으로는|으로도|에서도|에서|에게|께서|한테|부터|까지|보다|처럼|으로|이나|이란|이며|은|는|이|가|을|를|에|의|로|와|과|도|만)$/

function stem(word: string): string {
  if (!/^\p{Script=Hangul}+$/u.test(word)) return word
  const verb = word.replace(ENDING, '')
  if (verb !== '' && verb !== word) return verb
  const noun = word.replace(PARTICLE, '')
  return noun === '' ? word : noun
}

function timeOf(word: string): Time | undefined {
  if (/(?:겠[다고습]|할$|될$|하겠|되겠)/.test(word)) return 'future'
  if (/[았었였했됐졌렸갔왔봤섰냈혔겼났켰](?:다|고|으며|지만|습니다|는데|던|으나|음)/.test(word))
    return 'past'
  return /(?:한다|된다|합니다|됩니다)/.test(word) ? 'present' : undefined
}

function caseOf(word: string): string | undefined {
  if (/(?:에게서|에서|부터|로부터)$/.test(word)) return 'from'
  if (/(?:에게|한테|께)$/.test(word)) return 'to'
  if (/[가-힣]{2}로$/.test(word)) return 'toward'
  if (/보다$/.test(word)) return 'than'
  if (/[을를]$/.test(word)) return 'object'
  return /(?:은|는|이|가|께서)$/.test(word) ? 'subject' : undefined
}
