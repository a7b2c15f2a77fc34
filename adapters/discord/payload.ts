/** The part of Discord's message payload that we speak, and its limits, in code points (discord.com/developers). */
export const LIMITS = {
  content: 2_000,
  embeds: 10,
  /** All text of all embeds of a message. */
  embedSum: 6_000,
  embedTitle: 256,
  embedDescription: 4_096,
  embedFooter: 2_048,
  rows: 5,
  rowButtons: 5,
  buttonLabel: 80,
  customId: 100,
  selectOptions: 25,
  selectPlaceholder: 150,
  optionLabel: 100,
  optionValue: 100,
} as const

/** Message flag: no preview is fetched for a link in `content`. It would hide embeds of our own. */
export const SUPPRESS_EMBEDS = 4
/** Message flag: only whoever asked sees it. */
export const EPHEMERAL = 64
/** Message flag: a deferred answer that nothing filled yet. */
export const LOADING = 128

export interface Embed {
  readonly title?: string
  readonly description?: string
  /** 0xRRGGBB */
  readonly color: number
  readonly footer?: { readonly text: string }
}

export interface ButtonComponent {
  readonly type: 2
  readonly style: 1 | 2
  readonly label: string
  readonly custom_id: string
}

export interface SelectComponent {
  readonly type: 3
  readonly custom_id: string
  readonly placeholder: string
  readonly min_values: 1
  readonly max_values: 1
  readonly options: readonly { readonly label: string; readonly value: string }[]
}

export interface ActionRow {
  readonly type: 1
  /** A number of ours that Discord keeps with the message; 32 bits. */
  readonly id?: number
  readonly components: readonly (ButtonComponent | SelectComponent)[]
}

/** Body of "create message" and "edit message". Nothing in it mentions anybody. */
export interface DiscordPost {
  readonly content: string
  readonly embeds: readonly Embed[]
  readonly components: readonly ActionRow[]
  readonly allowed_mentions: { readonly parse: readonly [] }
  readonly flags?: typeof SUPPRESS_EMBEDS
}
