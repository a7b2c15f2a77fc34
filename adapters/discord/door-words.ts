import type { Language } from '../../src/channels/message.ts'

/** What the door says itself, before anything of ours could answer. */
export const DOOR_WORDS: Readonly<
  Record<'stranger' | 'failed' | 'outdated' | 'shut', Readonly<Record<Language, string>>>
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
  shut: {
    en: 'I may not post in this channel, so no briefing would come. Allow me “View Channel”, “Send Messages” and “Embed Links” under Edit Channel, Permissions, and type it again.',
    ko: '이 채널에 글을 올릴 권한이 없어 브리핑이 오지 않습니다. 채널 편집, 권한에서 “채널 보기”, “메시지 보내기”, “링크 첨부”를 허용한 뒤 다시 입력해 주세요.',
    fr: 'Je n’ai pas le droit d’écrire dans ce salon, aucune revue n’y viendrait. Accordez-moi « Voir le salon », « Envoyer des messages » et « Intégrer des liens » dans Modifier le salon, Permissions, puis retapez la commande.',
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
