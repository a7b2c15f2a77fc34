import { z } from 'zod'
import type { Language } from '../../src/channels/message.ts'
import { plain } from './text.ts'

export const REASON = 'v1:reason'
/** Longer is no reason any more; Slack itself takes three thousand. */
const LONGEST = 1_500

/** A command that wants to be told why. */
const WANTS_REASON = /^\/feedback \S+ wrong$/

export const wantsReason = (command: string): boolean => WANTS_REASON.test(command)

const WORDS: Readonly<
  Record<Language, Readonly<Record<'title' | 'send' | 'close' | 'why', string>>>
> = {
  en: { title: 'What is wrong?', send: 'Send', close: 'Skip', why: 'What would be right?' },
  ko: { title: '무엇이 틀렸나요?', send: '보내기', close: '건너뛰기', why: '올바른 내용은?' },
  fr: {
    title: 'Qu’est-ce qui est faux ?',
    send: 'Envoyer',
    close: 'Passer',
    why: 'Que fallait-il dire ?',
  },
}

/** What the window must remember: the command, and where it was pressed. */
const Pressing = z.object({
  command: z.string().regex(WANTS_REASON),
  room: z.string(),
  thread: z.string().optional(),
  url: z.string().optional(),
})
export type Pressing = z.infer<typeof Pressing>

/** The window that asks why. Closing it says nothing more than the button did. */
export function reasonWindow(sealed: string, language: Language) {
  const words = WORDS[language]
  return {
    type: 'modal',
    callback_id: REASON,
    private_metadata: sealed,
    notify_on_close: true,
    title: plain(words.title),
    submit: plain(words.send),
    close: plain(words.close),
    blocks: [
      {
        type: 'input',
        block_id: 'reason',
        optional: true,
        label: plain(words.why),
        element: {
          type: 'plain_text_input',
          action_id: REASON,
          multiline: true,
          max_length: LONGEST,
        },
      },
    ],
  }
}

/** The window as it comes back, submitted or closed. */
export const Reasoned = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({
    id: z.string(),
    callback_id: z.literal(REASON),
    private_metadata: z.string().max(3_000),
    state: z
      .object({
        values: z.object({
          reason: z.record(z.string(), z.object({ value: z.string().max(LONGEST).nullish() })),
        }),
      })
      .optional()
      .catch(undefined),
  }),
})
export type Reasoned = z.infer<typeof Reasoned>

export const readPressing = (text: string): Pressing | undefined =>
  Pressing.safeParse(JSON.parse(text)).data

/** The command with its reason on one line. */
export function commandIn({ command }: Pressing, { view }: Reasoned): string {
  const [typed] = Object.values(view.state?.values.reason ?? {})
  const reason = (typed?.value ?? '').replace(/\s+/g, ' ').trim()
  return reason ? `${command} ${reason}` : command
}
