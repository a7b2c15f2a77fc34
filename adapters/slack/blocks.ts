import { codePoints } from '../../src/channels/split.ts'

/** The Block Kit that we speak, and its limits (docs.slack.dev/reference/block-kit), in code points. */
export const LIMITS = {
  /** Slack refuses 51; ten are left for what a stream or a footer adds. */
  blocks: 40,
  /** Undocumented cap near 13,200 on all text of a message: `msg_blocks_too_long`. */
  message: 12_000,
  /** The plain text beside the blocks; `chat.update` takes no more than 4,000. */
  fallback: 3_000,
  header: 150,
  section: 3_000,
  /** Not documented; we keep rich text as short as a section. */
  richText: 3_000,
  contextElements: 10,
  contextText: 3_000,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  actionId: 255,
} as const

export interface PlainText {
  readonly type: 'plain_text'
  readonly text: string
  /** False: a colon in a claim is no emoji. */
  readonly emoji: false
}

/** Only for small print that holds links; `verbatim` keeps Slack from linking what it holds. */
export interface Mrkdwn {
  readonly type: 'mrkdwn'
  readonly text: string
  readonly verbatim: true
}

export interface Style {
  readonly bold?: true
  readonly italic?: true
  readonly code?: true
}

export type RichElement =
  | { readonly type: 'text'; readonly text: string; readonly style?: Style }
  | {
      readonly type: 'link'
      readonly url: string
      readonly text: string
      readonly style?: Style
    }

export interface ButtonElement {
  readonly type: 'button'
  readonly action_id: string
  readonly value: string
  readonly text: PlainText
  readonly accessibility_label?: string
}

export type Block =
  | { readonly type: 'header'; readonly text: PlainText }
  | { readonly type: 'section'; readonly text: PlainText; readonly accessory?: ButtonElement }
  | { readonly type: 'context'; readonly elements: readonly (PlainText | Mrkdwn)[] }
  | { readonly type: 'actions'; readonly elements: readonly ButtonElement[] }
  | { readonly type: 'divider' }
  | {
      readonly type: 'rich_text'
      readonly elements: readonly {
        readonly type: 'rich_text_section'
        readonly elements: readonly RichElement[]
      }[]
    }

/** Arguments of `chat.postMessage` and `chat.update`, but for the channel. */
export interface SlackPost {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly unfurl_links: false
  readonly unfurl_media: false
  readonly parse: 'none'
  readonly link_names: false
}

/** All text of a block that Slack may count, in code points. */
export function weight(block: Block): number {
  switch (block.type) {
    case 'header':
      return codePoints(block.text.text)
    case 'section':
      return codePoints(block.text.text) + codePoints(block.accessory?.text.text ?? '')
    case 'context':
      return total(block.elements.map(({ text }) => text))
    case 'actions':
      return total(block.elements.map(({ text }) => text.text))
    case 'rich_text':
      return total(
        block.elements
          .flatMap(({ elements }) => elements)
          .map((element) => element.text + (element.type === 'link' ? element.url : '')),
      )
    case 'divider':
      return 0
  }
}

function total(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + codePoints(text), 0)
}
