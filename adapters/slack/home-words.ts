import type { Language } from '../../src/channels/message.ts'

/** What the home tab and its window say. A window's title is 24 letters at most, a button's too. */
export const HOME_WORDS: Readonly<
  Record<
    Language,
    Readonly<
      Record<
        | 'briefings'
        | 'none'
        | 'unseen'
        | 'edit'
        | 'title'
        | 'save'
        | 'cancel'
        | 'hour'
        | 'days'
        | 'zone'
        | 'topics'
        | 'everything'
        | 'length'
        | 'language',
        string
      >
    >
  >
> = {
  en: {
    briefings: 'Briefings in your channels',
    none: 'None of your channels has a briefing yet. Type /briefing at 08:00 in one of them.',
    unseen: 'Which channels are yours is not shown: Sherpa lacks the scope channels:read.',
    edit: 'Edit',
    title: 'Briefing',
    save: 'Save',
    cancel: 'Cancel',
    hour: 'Hour',
    days: 'Days',
    zone: 'Time zone',
    topics: 'Topics',
    everything: 'Everything you follow',
    length: 'Length',
    language: 'Language',
  },
  ko: {
    briefings: '내 채널의 브리핑',
    none: '아직 브리핑이 설정된 채널이 없습니다. 채널에서 /briefing at 08:00 을 입력하세요.',
    unseen: '채널 목록을 볼 수 없습니다. channels:read 권한이 없습니다.',
    edit: '수정',
    title: '브리핑',
    save: '저장',
    cancel: '취소',
    hour: '시각',
    days: '요일',
    zone: '시간대',
    topics: '주제',
    everything: '구독 중인 모든 주제',
    length: '길이',
    language: '언어',
  },
  fr: {
    briefings: 'Les revues de vos canaux',
    none: 'Aucun de vos canaux n’a encore de revue. Tapez /briefing at 08:00 dans l’un d’eux.',
    unseen: 'Vos canaux ne sont pas visibles : il manque à Sherpa le droit channels:read.',
    edit: 'Modifier',
    title: 'Revue',
    save: 'Enregistrer',
    cancel: 'Annuler',
    hour: 'Heure',
    days: 'Jours',
    zone: 'Fuseau horaire',
    topics: 'Sujets',
    everything: 'Tout ce que vous suivez',
    length: 'Longueur',
    language: 'Langue',
  },
}
