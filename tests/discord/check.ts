import type { DiscordPost } from '../../adapters/discord/payload.ts'

/**
 * What Discord would refuse, or show otherwise than meant, in a post. Written from Discord's pages
 * and not from the renderer: the numbers are repeated here on purpose.
 */
export function faults(post: DiscordPost): string[] {
  const found: string[] = []
  const blame = (wrong: boolean, what: string) => {
    if (wrong) found.push(what)
  }
  blame(size(post.content) > 2000, `content of ${size(post.content)}`)
  blame(post.content === '' && post.embeds.length === 0, 'an empty message')
  blame(post.embeds.length > 10, 'embeds')
  blame(post.allowed_mentions.parse.length > 0, 'mentions allowed')
  blame(post.embeds.length > 0 && post.flags !== undefined, 'our own embeds suppressed')
  blame(/<?https?:/.test(post.content) && post.flags !== 4, 'a preview')
  for (const { title, description, footer } of post.embeds) {
    blame(title !== undefined && outside(title, 1, 256), 'title length')
    blame(description !== undefined && outside(description, 1, 4096), 'description length')
    blame(footer !== undefined && outside(footer.text, 1, 2048), 'footer length')
    blame(!title && !description?.trim(), 'an empty embed')
  }
  const sum = post.embeds.reduce(
    (total, { title = '', description = '', footer }) =>
      total + size(title) + size(description) + size(footer?.text ?? ''),
    0,
  )
  blame(sum > 6000, `embeds of ${sum}`)
  blame(post.components.length > 5, 'rows')
  for (const { components } of post.components) {
    blame(components.length < 1 || components.length > 5, 'row length')
    for (const component of components) {
      if (component.type === 2) blame(outside(component.label, 1, 80), 'label')
      else {
        blame(components.length > 1, 'a menu beside something')
        blame(component.options.length < 1 || component.options.length > 25, 'options')
        const values = component.options.map(({ value }) => value)
        blame(new Set(values).size !== values.length, 'a value twice')
        for (const { label, value } of component.options) {
          blame(outside(label, 1, 100) || outside(value, 1, 100), 'option')
        }
      }
    }
  }
  const ids = post.components.flatMap(({ components }) =>
    components.map(({ custom_id }) => custom_id),
  )
  blame(new Set(ids).size !== ids.length, 'a custom_id twice')
  blame(
    ids.some((id) => outside(id, 1, 100) || !id.startsWith('v1:')),
    'custom_id',
  )
  return found
}

/** Everything that is read on the screen as markdown. */
export function markdown({ content, embeds }: DiscordPost): string {
  return [content, ...embeds.flatMap(({ title, description }) => [title, description])]
    .filter((text) => text)
    .join('\n')
}

/** Markdown without the backslashes that Discord takes away. */
export function unescaped(text: string): string {
  return text.replace(/\\([^\p{L}\p{N}\s])/gu, '$1')
}

function outside(text: string, least: number, most: number): boolean {
  return size(text) < least || size(text) > most
}

function size(text: string): number {
  return [...text].length
}
