import type { Language } from '../message.ts'

/** What a person may type in a place of a form, so that a platform can offer it. */
export type Slot =
  | 'topic'
  | 'topics'
  | 'name'
  | 'question'
  | 'time'
  | 'days'
  | 'zone'
  | 'period'
  | 'editors'
  | 'address'
  | 'source'
  | 'about'
  | 'reason'

/** One thing that can be typed. Slack's hints, Discord's options and completion come from these. */
export interface Form {
  readonly command: 'summit' | 'briefing' | 'sources' | 'catchup' | 'why' | 'feedback' | 'help'
  /** The literal words and the slots after the command, in order. */
  readonly words: readonly (string | { readonly slot: Slot; readonly optional?: true })[]
  readonly example: string
  readonly says: Readonly<Record<Language, string>>
}

const topic = { slot: 'topic' } as const
const optional = <S extends Slot>(slot: S) => ({ slot, optional: true }) as const

export const FORMS: readonly Form[] = [
  {
    command: 'summit',
    words: [],
    example: '/summit',
    says: {
      en: 'What we follow, with its state',
      ko: '구독 중인 주제와 상태',
      fr: 'Ce que nous suivons',
    },
  },
  {
    command: 'summit',
    words: [topic],
    example: '/summit korea-canada',
    says: { en: 'The dossier of a topic', ko: '주제의 자료집', fr: 'Le dossier d’un sujet' },
  },
  {
    command: 'summit',
    words: [topic, { slot: 'question' }],
    example: '/summit korea-canada When does the first shipment arrive?',
    says: {
      en: 'A question about a topic',
      ko: '주제에 관한 질문',
      fr: 'Une question sur un sujet',
    },
  },
  ...(
    [
      [
        'quotes',
        'Who said what, word for word',
        '누가 무엇을 말했나, 원문 그대로',
        'Qui a dit quoi, mot pour mot',
      ],
      [
        'commitments',
        'Who promised what, by when',
        '누가 언제까지 무엇을 약속했나',
        'Qui a promis quoi, pour quand',
      ],
      ['timeline', 'What happened when', '언제 무슨 일이 있었나', 'Ce qui s’est passé, et quand'],
      ['sources', 'The articles behind it', '근거가 된 기사', 'Les articles d’où cela vient'],
    ] as const
  ).map(
    ([view, en, ko, fr]): Form => ({
      command: 'summit',
      words: [topic, view],
      example: `/summit korea-canada ${view}`,
      says: { en, ko, fr },
    }),
  ),
  {
    command: 'summit',
    words: ['follow', { slot: 'name' }],
    example: '/summit follow Korea–Canada as korea-canada = 한국–캐나다, Corée–Canada',
    says: { en: 'Follow a topic', ko: '주제 구독', fr: 'Suivre un sujet' },
  },
  {
    command: 'summit',
    words: ['costs'],
    example: '/summit costs',
    says: {
      en: 'What models cost, for administrators',
      ko: '모델 비용, 관리자용',
      fr: 'Ce que coûtent les modèles, pour les administrateurs',
    },
  },
  {
    command: 'summit',
    words: ['unfollow', topic],
    example: '/summit unfollow korea-canada',
    says: { en: 'Stop following a topic', ko: '구독 취소', fr: 'Ne plus suivre un sujet' },
  },
  {
    command: 'briefing',
    words: [],
    example: '/briefing',
    says: {
      en: 'This channel’s briefing',
      ko: '이 채널의 브리핑 설정',
      fr: 'La revue de ce canal',
    },
  },
  {
    command: 'briefing',
    words: ['now'],
    example: '/briefing now',
    says: { en: 'Brief this channel now', ko: '지금 브리핑', fr: 'Une revue maintenant' },
  },
  {
    command: 'briefing',
    words: ['at', { slot: 'time' }, optional('days'), optional('zone')],
    example: '/briefing at 08:00 weekdays Asia/Seoul',
    says: {
      en: 'Set hour, days and zone',
      ko: '시각, 요일, 시간대 설정',
      fr: 'Régler l’heure, les jours et le fuseau',
    },
  },
  {
    command: 'briefing',
    words: ['topics', { slot: 'topics' }],
    example: '/briefing topics korea-canada',
    says: {
      en: 'Choose topics, or all',
      ko: '주제 고르기, 전체는 all',
      fr: 'Choisir les sujets, ou all',
    },
  },
  ...(['short', 'standard', 'full'] as const).map(
    (length): Form => ({
      command: 'briefing',
      words: ['length', length],
      example: `/briefing length ${length}`,
      says: {
        en: `Make it ${length}`,
        ko: { short: '짧게', standard: '보통', full: '자세히' }[length],
        fr: { short: 'Version courte', standard: 'Version normale', full: 'Version complète' }[
          length
        ],
      },
    }),
  ),
  ...(['en', 'ko', 'fr'] as const).map(
    (language): Form => ({
      command: 'briefing',
      words: ['language', language],
      example: `/briefing language ${language}`,
      says: {
        en: { en: 'Brief in English', ko: 'Brief in Korean', fr: 'Brief in French' }[language],
        ko: { en: '영어로', ko: '한국어로', fr: '프랑스어로' }[language],
        fr: { en: 'En anglais', ko: 'En coréen', fr: 'En français' }[language],
      },
    }),
  ),
  {
    command: 'briefing',
    words: ['editors', optional('editors')],
    example: '/briefing editors admins',
    says: {
      en: 'Who may change topics and briefings',
      ko: '주제와 브리핑을 바꿀 수 있는 사람',
      fr: 'Qui peut changer les sujets et les revues',
    },
  },
  {
    command: 'briefing',
    words: ['pause'],
    example: '/briefing pause',
    says: { en: 'Pause the briefing', ko: '브리핑 멈춤', fr: 'Mettre en pause' },
  },
  {
    command: 'briefing',
    words: ['resume'],
    example: '/briefing resume',
    says: { en: 'Start it again', ko: '다시 시작', fr: 'Reprendre' },
  },
  {
    command: 'sources',
    words: [],
    example: '/sources',
    says: { en: 'What is read, and how it does', ko: '읽는 출처와 상태', fr: 'Ce qui est lu' },
  },
  {
    command: 'sources',
    words: ['add', { slot: 'address' }],
    example: '/sources add https://news.example/feed',
    says: { en: 'Read a feed or a site', ko: '피드나 사이트 추가', fr: 'Lire un fil ou un site' },
  },
  {
    command: 'sources',
    words: ['remove', { slot: 'source' }],
    example: '/sources remove The Maple Courier',
    says: { en: 'Stop reading a source', ko: '출처 빼기', fr: 'Ne plus lire une source' },
  },
  {
    command: 'catchup',
    words: [optional('period')],
    example: '/catchup 3d',
    says: {
      en: 'What you missed, only for you',
      ko: '놓친 소식, 나에게만',
      fr: 'Ce que vous avez manqué, pour vous seul',
    },
  },
  {
    command: 'why',
    words: [optional('about')],
    example: '/why',
    says: {
      en: 'Where an answer, a line or an article comes from',
      ko: '답, 문장, 기사가 어디서 왔는지',
      fr: 'D’où vient une réponse, une ligne, un article',
    },
  },
  {
    command: 'feedback',
    words: ['useful'],
    example: '/feedback useful',
    says: { en: 'The answer was useful', ko: '답이 유용했음', fr: 'La réponse est utile' },
  },
  {
    command: 'feedback',
    words: ['wrong', optional('reason')],
    example: '/feedback wrong The date is last year’s',
    says: {
      en: 'The answer was wrong, and why',
      ko: '답이 틀렸음, 그리고 그 까닭',
      fr: 'La réponse est fausse, et pourquoi',
    },
  },
  {
    command: 'feedback',
    words: ['undo'],
    example: '/feedback undo',
    says: { en: 'Take it back', ko: '의견 되돌리기', fr: 'Retirer son avis' },
  },
  {
    command: 'help',
    words: [],
    example: '/help',
    says: { en: 'What you can ask', ko: '사용법', fr: 'L’aide' },
  },
]

/** What stands for a slot in a form. */
const NAMES: Readonly<Record<Slot, Readonly<Record<Language, string>>>> = {
  topic: { en: 'TOPIC', ko: '주제', fr: 'SUJET' },
  topics: { en: 'TOPIC, …', ko: '주제, …', fr: 'SUJET, …' },
  name: {
    en: 'NAME [as SLUG] [= ALIAS, …]',
    ko: '이름 [as 약칭] [= 별칭, …]',
    fr: 'NOM [as SIGLE] [= ALIAS, …]',
  },
  question: { en: 'QUESTION', ko: '질문', fr: 'QUESTION' },
  time: { en: 'HH:MM', ko: '시:분', fr: 'HH:MM' },
  days: { en: 'DAYS', ko: '요일', fr: 'JOURS' },
  zone: { en: 'ZONE', ko: '시간대', fr: 'FUSEAU' },
  period: { en: '3d', ko: '3d', fr: '3d' },
  editors: { en: 'anyone|admins|@NAME …', ko: 'anyone|admins|@이름 …', fr: 'anyone|admins|@NOM …' },
  address: { en: 'ADDRESS', ko: '주소', fr: 'ADRESSE' },
  source: { en: 'NAME', ko: '이름', fr: 'NOM' },
  about: { en: 'ADDRESS or TITLE', ko: '주소나 제목', fr: 'ADRESSE ou TITRE' },
  reason: { en: 'REASON', ko: '이유', fr: 'RAISON' },
}

/** A form as a reader of a language reads it: `/briefing at HH:MM [DAYS] [ZONE]`. */
export function usageOf({ command, words }: Form, language: Language): string {
  const shown = words.map((word) => {
    if (typeof word === 'string') return word
    const name = NAMES[word.slot][language]
    return word.optional ? `[${name}]` : name
  })
  return [`/${command}`, ...shown].join(' ')
}
