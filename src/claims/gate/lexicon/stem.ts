import { IRREGULAR } from './irregular.ts'

const stems = new Map<string, string>()
const MOST_STEMS = 50_000

/** A light English stem: enough to see `visits`, `visited` and `visiting` as one word. */
export function englishStem(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const fresh = IRREGULAR.get(word) ?? regular(word)
  if (stems.size > MOST_STEMS) stems.clear()
  stems.set(word, fresh)
  return fresh
}

function regular(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  let root = word
  if (/ies$/.test(root) && root.length > 4) root = `${root.slice(0, -3)}y`
  else if (/(?:s|x|z|ch|sh)es$/.test(root)) root = root.slice(0, -2)
  else if (/[^s'ui]s$/.test(root)) root = root.slice(0, -1)
  if (/ied$/.test(root) && root.length > 4) return `${root.slice(0, -3)}y`
  if (/[^e]ed$/.test(root) && /[aeiouy]/.test(root.slice(0, -2))) return ending(root.slice(0, -2))
  if (/ing$/.test(root) && /[aeiouy]/.test(root.slice(0, -3))) return ending(root.slice(0, -3))
  return root.length > 4 && /e$/.test(root) && !/ee$/.test(root) ? root.slice(0, -1) : root
}

function ending(root: string): string {
  if (root.length < 3) return root
  if (/([^aeiouylsz])\1$/.test(root)) return root.slice(0, -1)
  return /e$/.test(root) && !/ee$/.test(root) ? root.slice(0, -1) : root
}
