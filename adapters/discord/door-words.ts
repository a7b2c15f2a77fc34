import type { Language } from '../../src/channels/message.ts'

/** What the door says itself, before anything of ours could answer. */
export const DOOR_WORDS: Readonly<
  Record<'stranger' | 'failed' | 'outdated', Readonly<Record<Language, string>>>
> = {
  stranger: {
    en: 'I answer direct messages of the members of the server I work for, and you are not one of them.',
    ko: '제가 일하는 서버의 구성원에게만 개인 메시지로 답합니다.',
    fr: 'Je ne réponds en privé qu’aux membres du serveur pour lequel je travaille.',
  },
  failed: {
    en: 'I could not take that just now. Please try again in a minute.',
    ko: '지금은 받을 수 없습니다. 잠시 후 다시 시도해 주세요.',
    fr: 'Je n’ai pas pu prendre cela. Réessayez dans une minute.',
  },
  outdated: {
    en: 'This button is of an older message. Type `/help` for what you can ask.',
    ko: '오래된 메시지의 버튼입니다. `/help`로 사용법을 볼 수 있습니다.',
    fr: 'Ce bouton vient d’un ancien message. Tapez `/help` pour l’aide.',
  },
}

/** Discord's locale as a language of ours. */
export function languageOf(locale: string): Language {
  return locale === 'ko' || locale === 'fr' ? locale : 'en'
}
