import type { Block, SlackPost } from '../../adapters/slack/blocks.ts'

/**
 * What Slack would refuse, or show otherwise than meant, in a post. Written from Slack's pages and
 * not from the renderer: the numbers are repeated here on purpose.
 */
export function faults(post: SlackPost): string[] {
  const found: string[] = []
  const blame = (wrong: boolean, what: string) => {
    if (wrong) found.push(what)
  }
  blame(size(post.text) < 1 || size(post.text) > 3000, `text of ${size(post.text)}`)
  blame(/<|>/.test(post.text), 'a live sign in the fallback text')
  blame(post.unfurl_links !== false || post.unfurl_media !== false, 'previews')
  blame(post.blocks.length < 1 || post.blocks.length > 40, `${post.blocks.length} blocks`)
  const names = post.blocks.flatMap(buttons).map(({ action_id }) => action_id)
  blame(new Set(names).size !== names.length, 'an action_id twice')
  for (const block of post.blocks) {
    if (block.type === 'header') blame(outside(block.text.text, 1, 150), 'header length')
    if (block.type === 'section') blame(outside(block.text.text, 1, 3000), 'section length')
    if (block.type === 'context') {
      blame(block.elements.length < 1 || block.elements.length > 10, 'context elements')
      for (const { text } of block.elements) blame(outside(text, 1, 3000), 'context length')
    }
    if (block.type === 'actions') {
      blame(block.elements.length < 1 || block.elements.length > 25, 'actions elements')
    }
    if (block.type === 'rich_text') {
      const elements = block.elements.flatMap((section) => section.elements)
      blame(elements.length < 1, 'empty rich text')
      for (const element of elements) {
        blame(outside(element.text, 1, 3000), 'rich text length')
        if (element.type === 'link') blame(!/^https?:\/\/[^@]*$/.test(host(element.url)), 'link')
      }
    }
  }
  for (const button of post.blocks.flatMap(buttons)) {
    blame(outside(button.text.text, 1, 75), 'button label')
    blame(outside(button.value, 1, 2000), 'button value')
    blame(outside(button.action_id, 1, 255), 'action_id')
  }
  const told = post.blocks.flatMap(texts)
  blame(told.reduce((sum, text) => sum + size(text), 0) > 12_000, 'message length')
  const blank = post.blocks.some(
    (block) => block.type !== 'divider' && texts(block).join('').trim() === '',
  )
  blame(blank, 'a blank block')
  return found
}

export function buttons(block: Block) {
  if (block.type === 'actions') return block.elements
  return block.type === 'section' && block.accessory ? [block.accessory] : []
}

/** What is read on the screen, of a block. */
export function texts(block: Block): string[] {
  switch (block.type) {
    case 'header':
      return [block.text.text]
    case 'section':
      return [block.text.text, ...buttons(block).map(({ text }) => text.text)]
    case 'context':
      return block.elements.map(({ text }) => text)
    case 'actions':
      return block.elements.map(({ text }) => text.text)
    case 'rich_text':
      return block.elements.flatMap(({ elements }) => elements.map(({ text }) => text))
    case 'divider':
      return []
  }
}

function host(url: string): string {
  return url.split('/').slice(0, 3).join('/')
}

function outside(text: string, least: number, most: number): boolean {
  return size(text) < least || size(text) > most
}

function size(text: string): number {
  return [...text].length
}
