/** One element of an entry, small enough to hold: its text is limited, its depth too. */
export interface Element {
  /** Canonical: lower case, prefixed unless it is the feed's own vocabulary. */
  readonly name: string
  /** As written, for markup that is to become HTML again. */
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  /** What relative addresses in it are relative to: `xml:base`, inherited. */
  readonly base: string | undefined
  readonly children: (Element | string)[]
}

export const elementsOf = (parent: Element): Element[] =>
  parent.children.filter((child) => typeof child !== 'string')

/** The direct children of that name, in document order. */
export const named = (parent: Element, name: string): Element[] =>
  elementsOf(parent).filter((child) => child.name === name)

/** All text in it, markup left out. */
export function textIn(element: Element): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('')
}

/** Its content as HTML. `asHtml`: the text is HTML already (RSS), else plain text between the tags (XHTML). */
export function markupIn(element: Element, asHtml: boolean): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return asHtml ? child : escaped(child)
      const tag = child.tag.slice(child.tag.indexOf(':') + 1)
      const attributes = [...child.attributes]
        .filter(([name]) => !name.startsWith('xmlns'))
        .map(([name, value]) => ` ${name}="${escaped(value)}"`)
      return `<${tag}${attributes.join('')}>${markupIn(child, asHtml)}</${tag}>`
    })
    .join('')
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark)
