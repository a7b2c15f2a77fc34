import type { Slot } from '../../src/channels/grammar/forms.ts'
import type { Language } from '../../src/channels/message.ts'

/** What an option is called beside its field, and what it is for. */
export interface OptionWords {
  readonly name: Readonly<Record<Language, string>>
  readonly says: Readonly<Record<Language, string>>
}

/**
 * The words of Discord's options, by slot of the grammar or by the word that leads to them. Commands
 * and their verbs keep the names that are typed everywhere else: our texts name those.
 */
export const OPTION_WORDS: Readonly<
  Record<Slot | 'view' | 'length' | 'language' | 'follow' | 'unfollow', OptionWords>
> = {
  topic: {
    name: { en: 'topic', ko: '주제', fr: 'sujet' },
    says: {
      en: 'Which topic; start typing its name in any language',
      ko: '어느 주제인지, 아무 언어로나 입력하세요',
      fr: 'Quel sujet\u00a0; tapez son nom dans n’importe quelle langue',
    },
  },
  topics: {
    name: { en: 'topics', ko: '주제', fr: 'sujets' },
    says: {
      en: 'Topics with commas between, or all',
      ko: '쉼표로 나눈 주제, 전체는 all',
      fr: 'Des sujets séparés par des virgules, ou all',
    },
  },
  name: {
    name: { en: 'name', ko: '이름', fr: 'nom' },
    says: {
      en: 'NAME [as SLUG] [= ALIAS, …]',
      ko: '이름 [as 약칭] [= 별칭, …]',
      fr: 'NOM [as SIGLE] [= ALIAS, …]',
    },
  },
  address: {
    name: { en: 'address', ko: '주소', fr: 'adresse' },
    says: {
      en: 'A feed or a site to read',
      ko: '읽을 피드나 사이트',
      fr: 'Un fil ou un site à lire',
    },
  },
  source: {
    name: { en: 'source', ko: '출처', fr: 'source' },
    says: {
      en: 'The name or address of a source',
      ko: '출처의 이름이나 주소',
      fr: 'Le nom ou l’adresse d’une source',
    },
  },
  question: {
    name: { en: 'question', ko: '질문', fr: 'question' },
    says: {
      en: 'What you would like to know',
      ko: '알고 싶은 것',
      fr: 'Ce que vous voulez savoir',
    },
  },
  time: {
    name: { en: 'time', ko: '시각', fr: 'heure' },
    says: { en: 'As 08:00 or 8:30pm', ko: '08:00 또는 8시 30분', fr: '08:00 ou 20h30' },
  },
  days: {
    name: { en: 'days', ko: '요일', fr: 'jours' },
    says: {
      en: 'weekdays, daily, or days such as mon,wed,fri',
      ko: '평일, 매일, 또는 월,수,금',
      fr: 'weekdays, daily, ou des jours comme lun,mer,ven',
    },
  },
  zone: {
    name: { en: 'zone', ko: '시간대', fr: 'fuseau' },
    says: {
      en: 'A time zone, such as Asia/Seoul',
      ko: '시간대, 예: Asia/Seoul',
      fr: 'Un fuseau horaire, comme Europe/Paris',
    },
  },
  period: {
    name: { en: 'period', ko: '기간', fr: 'période' },
    says: {
      en: 'How far back: 12h, 3d, 1w',
      ko: '기간: 12h, 3d, 1w',
      fr: 'Depuis\u00a0: 12h, 3d, 1w',
    },
  },
  editors: {
    name: { en: 'editors', ko: '편집자', fr: 'éditeurs' },
    says: {
      en: 'anyone, admins, or people and roles by @',
      ko: 'anyone, admins, 또는 @로 사람과 역할',
      fr: 'anyone, admins, ou des personnes et rôles par @',
    },
  },
  about: {
    name: { en: 'about', ko: '대상', fr: 'objet' },
    says: {
      en: 'The address or title of an article; nothing for the last answer',
      ko: '기사의 주소나 제목, 비우면 마지막 답',
      fr: 'L’adresse ou le titre d’un article\u00a0; rien pour la dernière réponse',
    },
  },
  reason: {
    name: { en: 'reason', ko: '이유', fr: 'raison' },
    says: { en: 'What is wrong with it', ko: '무엇이 틀렸는지', fr: 'Ce qui est faux' },
  },
  view: {
    name: { en: 'view', ko: '보기', fr: 'vue' },
    says: {
      en: 'One part of the dossier in full',
      ko: '자료집의 한 부분 전체',
      fr: 'Une partie du dossier en entier',
    },
  },
  length: {
    name: { en: 'length', ko: '길이', fr: 'longueur' },
    says: { en: 'How long a briefing is', ko: '브리핑의 길이', fr: 'La longueur de la revue' },
  },
  language: {
    name: { en: 'language', ko: '언어', fr: 'langue' },
    says: { en: 'The briefing’s language', ko: '브리핑의 언어', fr: 'La langue de la revue' },
  },
  follow: {
    name: { en: 'follow', ko: '구독', fr: 'suivre' },
    says: {
      en: 'Follow a topic: NAME [as SLUG] [= ALIAS, …]',
      ko: '주제 구독: 이름 [as 약칭] [= 별칭, …]',
      fr: 'Suivre un sujet\u00a0: NOM [as SIGLE] [= ALIAS, …]',
    },
  },
  unfollow: {
    name: { en: 'unfollow', ko: '구독취소', fr: 'ne-plus-suivre' },
    says: {
      en: 'Stop following a topic',
      ko: '구독 취소',
      fr: 'Ne plus suivre un sujet',
    },
  },
}

/** What the last choice of a form is called: `quotes`, `short`, `ko`. */
export const CHOICE_WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  quotes: { en: 'Quotes', ko: '인용', fr: 'Citations' },
  commitments: { en: 'Commitments', ko: '약속', fr: 'Engagements' },
  timeline: { en: 'Timeline', ko: '연표', fr: 'Chronologie' },
  sources: { en: 'Sources', ko: '출처', fr: 'Sources' },
  costs: { en: 'Costs', ko: '비용', fr: 'Coûts' },
  short: { en: 'Short', ko: '짧게', fr: 'Courte' },
  standard: { en: 'Standard', ko: '보통', fr: 'Normale' },
  full: { en: 'Full', ko: '자세히', fr: 'Complète' },
  en: { en: 'English', ko: '영어', fr: 'Anglais' },
  ko: { en: 'Korean', ko: '한국어', fr: 'Coréen' },
  fr: { en: 'French', ko: '프랑스어', fr: 'Français' },
}

/** What a command is for, where its first form says too little of it. */
export const COMMAND_WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  summit: {
    en: 'What we follow; of a topic its dossier; to a question an answer',
    ko: '구독 중인 주제, 주제의 자료집, 질문에 대한 답',
    fr: 'Ce que nous suivons, le dossier d’un sujet, la réponse à une question',
  },
  feedback: {
    en: 'Say whether an answer was useful or wrong',
    ko: '답이 유용했는지 틀렸는지 알리기',
    fr: 'Dire si une réponse est utile ou fausse',
  },
}
