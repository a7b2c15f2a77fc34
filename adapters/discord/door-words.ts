import type { Language } from '../../src/channels/message.ts'
import { say } from '../../src/channels/words.ts'

/** What the door says itself, before anything of ours could answer. */
export const DOOR_WORDS: Readonly<
  Record<'stranger' | 'outdated' | 'shut', Readonly<Record<Language, string>>>
> = {
  stranger: {
    en: 'I answer direct messages of the members of the server I work for, and you are not one of them.',
    ko: '제가 일하는 서버의 구성원에게만 개인 메시지로 답합니다.',
    fr: 'Je ne réponds en privé qu’aux membres du serveur pour lequel je travaille.',
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

/** Why nothing comes of what was asked. `id` finds it in the log. */
export type Refusal = keyof typeof DOOR_WORDS | 'failed' | 'often'

export function refusalOf(why: Refusal, language: Language, id: string): string {
  if (why === 'failed') return say(language, 'wrong.lost', { id })
  return why === 'often' ? say(language, 'wrong.often') : DOOR_WORDS[why][language]
}

/** Discord's locale as a language of ours. */
export function languageOf(locale: string): Language {
  return locale === 'ko' || locale === 'fr' ? locale : 'en'
}
