import { FORMS, usageOf } from './grammar/forms.ts'
import type { Message } from './message.ts'
import type { Reader } from './reader.ts'
import { say } from './words.ts'

/** Everything that can be typed, from the one grammar. */
export function showHelp({ language, zone }: Reader): Message {
  return {
    kind: 'help',
    language,
    zone,
    summary: say(language, 'help.title'),
    parts: [
      { type: 'title', text: say(language, 'help.title') },
      { type: 'text', text: [{ text: say(language, 'help.ask') }] },
      ...FORMS.map((form) => ({
        type: 'text' as const,
        text: [
          { text: usageOf(form, language), style: 'code' as const },
          { text: ` ${form.says[language]}` },
        ],
      })),
    ],
  }
}
