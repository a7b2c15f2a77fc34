import type { Draft } from '../../src/articles/article.ts'
import { clean, cleanTitle } from '../../src/articles/clean.ts'
import { type Block, withoutFurniture } from '../../src/articles/furniture.ts'
import { languageOf } from '../../src/articles/language.ts'
import { decode } from '../../src/sources/decode.ts'
import { markdownBlocks } from './markdown.ts'

/**
 * A text or Markdown file to a draft. `url` is the name as given; no date is read from it, since a
 * file says nothing of when it was published. The title is the first heading, or the first line
 * where it looks like one, or else the file's name without its folder and extension.
 */
export async function readText(bytes: Uint8Array, name: string): Promise<Draft> {
  const text = decode(bytes, { kind: 'text' }).text.replace(/\r\n?/g, '\n')
  const blocks = /\.(?:md|markdown)$/i.test(name) ? markdownBlocks(text) : textBlocks(text)
  const [first, ...rest] = blocks
  const titled = first !== undefined && (first.kind === 'heading' || looksLikeTitle(first, rest))
  const title = titled ? first.text : baseName(name)
  const body = withoutFurniture(titled ? rest : blocks, { title })
  const article = clean(body.map((block) => block.text).join('\n\n'))
  return { url: name, title: cleanTitle(title), text: article, language: await languageOf(article) }
}

/** Blank lines part blocks; a lone line break inside one is the writer's or a terminal's wrap. */
function textBlocks(text: string): Block[] {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => ({ text: block, kind: 'paragraph', linked: 0 }))
}

/** One line, shorter than a paragraph, not ended as a sentence is, with a paragraph after it. */
function looksLikeTitle({ text }: Block, rest: readonly Block[]): boolean {
  if (text.includes('\n') || text.length > 200 || rest.length === 0) return false
  return !/[.。:;,]["”’»]?$/u.test(text) || /(?:\b\p{Lu}|\.{3})\.?$/u.test(text)
}

function baseName(name: string): string {
  return name
    .replace(/[?#].*$/, '')
    .replace(/^.*[/\\]/, '')
    .replace(/\.\w+$/, '')
}
