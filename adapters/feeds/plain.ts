import { Tokenizer } from 'htmlparser2'
import { clean } from '../../src/articles/clean.ts'

/** Elements whose content nobody reads; `text` is the lettering of an SVG drawing. */
const SKIPPED = new Set(
  'script style head template text noembed noframes textarea select'.split(' '),
)
/** Elements that begin on a line of their own, and those that part paragraphs. */
const LINES = new Set('br li tr dt dd option hr'.split(' '))
const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre section article header footer figure figcaption main aside nav address body html'.split(
    ' ',
  ),
)
const CELLS = new Set(['td', 'th'])

/**
 * The words of a piece of HTML: blocks parted by a blank line, entities decoded, cleaned. The
 * tokenizer alone, no tree: its time is linear however deep the tags go.
 */
export function plainText(source: string): string {
  if (!/[<&]/.test(source)) return clean(source)
  // A frame that is never closed would take all that follows it for its own.
  const html = source.replace(/<\/?iframe\b[^<>]*>/gi, '')
  const out: string[] = []
  let skipping: string | undefined
  let skippedDepth = 0
  const tag = (start: number, end: number): string => html.slice(start, end).toLowerCase()
  const part = (name: string): void => {
    if (BLOCKS.has(name)) out.push('\n\n')
    else if (LINES.has(name)) out.push('\n')
    else if (CELLS.has(name)) out.push(' ')
  }
  const say = (text: string): void => {
    if (skipping === undefined) out.push(text)
  }
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => say(html.slice(start, end).replace(/\s+/g, ' ')),
      ontextentity: (codepoint) => say(String.fromCodePoint(codepoint)),
      onopentagname: (start, end) => {
        const name = tag(start, end)
        if (skipping === undefined && SKIPPED.has(name)) skipping = name
        if (skipping === name) skippedDepth++
        if (skipping === undefined) part(name)
      },
      onclosetag: (start, end) => {
        const name = tag(start, end)
        if (skipping === name && --skippedDepth === 0) skipping = undefined
        else if (skipping === undefined) part(name)
      },
      oncdata: (start, end, offset) => say(html.slice(start, end - offset)),
      onattribdata: ignore,
      onattribend: ignore,
      onattribentity: ignore,
      onattribname: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return clean(out.join(''))
}

function ignore(): void {}
