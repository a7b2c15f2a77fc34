import type { Block } from '../../src/articles/furniture.ts'

/**
 * The blocks of a Markdown text as a reader would see them (CommonMark's common part): front matter,
 * HTML comments, images and link targets are not text; emphasis and code marks go; a code block is none.
 */
export function markdownBlocks(text: string): Block[] {
  const body = text
    .replace(/^\uFEFF?---\n[\s\S]*?\n(?:---|\.\.\.)\n/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^(`{3,}|~{3,})[\s\S]*?^\1.*$/gm, '')
    .replace(/^\s{0,3}\[[^\]\n]+\]:\s*\S+.*$/gm, '')
    .replace(/^(\S.*)\n(?:={3,}|-{3,})\s*$/gm, '\n# $1\n')
    .replace(/^\s{0,3}(?:[-*_]\s*){3,}$/gm, '')
    // Headings and items stand alone whether or not a blank line says so.
    .replace(/^(\s{0,3}#{1,6}\s.*)$/gm, '\n$1\n')
    .replace(/^(\s*(?:[-*+]|\d{1,3}[.)])\s+\S)/gm, '\n$1')
  return body.split(/\n[^\S\n]*\n\s*/).flatMap((raw) => blockOf(raw.trim()))
}

function blockOf(raw: string): Block[] {
  const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(raw)
  const item = /^(?:[-*+]|\d{1,3}[.)])\s+([\s\S]*)$/.exec(raw)
  const quote = /^>/.test(raw) ? raw.replace(/^>\s?/gm, '') : undefined
  const source = heading?.[1] ?? item?.[1] ?? quote ?? raw
  const text = inline(source).replace(/\s+/g, ' ').trim()
  if (text === '') return []
  const kind = heading ? 'heading' : item ? 'item' : quote === undefined ? 'paragraph' : 'quote'
  const links = source.match(/\[[^\]]*\]\([^)]*\)/g)?.join('') ?? ''
  return [{ text, kind, linked: Math.min(1, inline(links).length / text.length) }]
}

/** Link text without its target, emphasis without its marks, escapes without their slash. */
function inline(text: string): string {
  return text
    .replace(/!\[[^\]\n]*\]\([^)\n]*\)/g, '')
    .replace(/\[([^\]\n]*)\](?:\([^)\n]*\)|\[[^\]\n]*\])/g, '$1')
    .replace(/<(https?:\/\/[^>\s]+)>/g, '$1')
    .replace(/<\/?[a-z][^>\n]*>/gi, '')
    .replace(/(\*\*\*|\*\*|___|__)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)([^\n*_]*?\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!>])/g, '$1')
}
