/**
 * Words that speak about articles and seldom stand in them: a question that compares "the portrayal
 * in the report" is answered by a sentence that has neither word.
 */
const ENGLISH =
  'article articles report reports reported reporting reportedly coverage cover covers covered covering discuss discusses discussed discussing mention mentions mentioned mentioning suggest suggests suggested suggesting indicate indicates indicated indicating claim claims claimed describe describes described describing portray portrays portrayed portrayal depict depicted narrative consistent consistency inconsistent inconsistency information source sources published publish publication piece pieces highlight highlights highlighted highlighting compare compared comparing comparison difference differences differing similar similarly respective respectively featured featuring detailing detailed considering based regarding concerning subsequent subsequently according known recognized identified associated involved noted recent recently latest newest current currently presently nowadays specific specifically particular name named called'
/** Verbs that any sentence may do without. */
const LIGHT =
  'come comes came coming go goes went gone happen happened happens occur occurred occurs get gets got take takes took taken place make makes made give gives gave given become becomes became kind type passe passer prendre prend pris lieu 일어났 생겼 발생'
const FRENCH =
  'article articles reportage rapporte rapportent rapporter mentionne mentionnent evoque evoquent decrit decrivent compare comparer difference information informations source sources publie publiee concernant nom appele appelee actuel actuelle actuels actuelles actuellement recent recente'
const KOREAN =
  '기사 보도 보도에 보도된 기사에 기사는 언급 언급된 언급한 정보 출처 관련 관련된 이름 최근 최신 현재 지금 요즘'

export const PASSING_WORDS: ReadonlySet<string> = new Set(
  `${ENGLISH} ${LIGHT} ${FRENCH} ${KOREAN}`.split(' '),
)
