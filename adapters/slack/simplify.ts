import { shorten, split } from '../../src/channels/split.ts'
import { type Block, LIMITS, type SlackPost } from './blocks.ts'
import { plain } from './text.ts'

/**
 * A post that Slack would not take, in sections and small print alone: the words and their sources
 * without buttons, rules and styles.
 */
export function simplify(post: SlackPost): SlackPost {
  const blocks = post.blocks.flatMap(words).slice(0, LIMITS.blocks)
  return blocks.length > 0 ? { ...post, blocks } : post
}

function words(block: Block): Block[] {
  switch (block.type) {
    case 'header':
      return section(block.text.text)
    case 'section':
      return section(block.text.text)
    case 'rich_text':
      return section(
        block.elements.map(({ elements }) => elements.map(({ text }) => text).join('')).join('\n'),
      )
    case 'context': {
      const elements = block.elements.map(({ type, text }) =>
        plain(shorten(type === 'mrkdwn' ? unmarked(text) : text, LIMITS.contextText)),
      )
      return [{ type: 'context', elements }]
    }
    case 'actions':
    case 'divider':
      return []
  }
}

const section = (text: string): Block[] =>
  split(text, LIMITS.section).map((piece) => ({ type: 'section', text: plain(piece) }))

/** Small print as plain text: the names of links, and the signs that were escaped. */
function unmarked(text: string): string {
  return text
    .replace(/<[^<>|]*\|([^<>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
