/** A paragraph, heading or item of an article, and the share (0–1) of its characters in links. */
export interface Block {
  readonly text: string
  readonly kind: 'paragraph' | 'heading' | 'item' | 'quote' | 'cell' | 'code'
  readonly linked: number
}

export interface About {
  readonly title?: string | undefined
  readonly byline?: string | undefined
}

/** What is left of an article's blocks when what surrounds the writing is taken away. */
export function withoutFurniture(blocks: readonly Block[], _about: About = {}): Block[] {
  return [...blocks]
}
