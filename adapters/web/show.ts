import type { Shown } from '../../src/channels/desk.ts'
import type { Message, Source } from '../../src/channels/message.ts'

/** The platforms the page can look like. */
export const SKINS = ['slack', 'discord'] as const
export type Skin = (typeof SKINS)[number]

/** What a platform's renderer makes of a message: payloads, as its API would be sent them. */
export type Render = (message: Message) => readonly object[]

/** A message as the page gets it: the renderer's own output, and where each claim is proved. */
export interface ShownJson extends Pick<Shown, 'id' | 'room' | 'author'> {
  readonly at: string
  readonly thread?: string | undefined
  readonly text?: string | undefined
  /** Absent where nobody counted: a page keeps what it knew. */
  readonly replies?: number | undefined
  readonly inThread?: number | undefined
  readonly language?: string | undefined
  readonly summary?: string | undefined
  /** The zone its dates are shown in (IANA). */
  readonly zone?: string | undefined
  readonly private: boolean
  readonly unfinished: boolean
  readonly posts: readonly object[]
  readonly proofs: Readonly<Record<string, Proof>>
}

export interface Proof {
  readonly text: string
  readonly sources: readonly Source[]
}

export function show(shown: Shown, render: Render): ShownJson {
  const { message } = shown
  return {
    id: shown.id,
    room: shown.room,
    author: shown.author,
    at: shown.at.toISOString(),
    thread: shown.thread,
    text: shown.text,
    replies: shown.replies,
    inThread: shown.inThread,
    language: message?.language,
    summary: message?.summary,
    zone: message?.zone,
    private: message?.private ?? false,
    unfinished: message?.unfinished ?? false,
    posts: message ? render(message) : [],
    proofs: message ? proofs(message) : {},
  }
}

function proofs({ parts }: Message): Record<string, Proof> {
  const lines = parts.filter((part) => part.type === 'line')
  // Without a prototype: a claim's id is only a key here, whatever it says.
  const found: Record<string, Proof> = Object.create(null)
  for (const { claim, text, sources } of lines) found[claim] ??= { text, sources }
  return found
}
