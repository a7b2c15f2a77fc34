const FOLDED: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '『': '"',
  '』': '"',
  '「': '"',
  '」': '"',
  '＂': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '\n': ' ',
  '\r': ' ',
  '\t': ' ',
}

/**
 * Typography made plain, code unit by code unit, so that every offset in the folded text is the
 * same offset in the original.
 */
export function fold(text: string): string {
  return text.replace(/[^\u0020-\u005f\u0061-\u007e\uac00-\ud7a3]/g, plain)
}

function plain(character: string): string {
  const known = FOLDED[character]
  if (known !== undefined) return known
  const compatible = character.normalize('NFKC')
  return compatible.length === 1 ? compatible : character
}
