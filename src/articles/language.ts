import { functionWordShares } from './function-words.ts'

/**
 * The language a text is written in, ISO 639-1, or `und` where neither script, words nor the hint
 * settle it. The script decides where few languages share it; function words decide on running
 * text; only what is short or unsure asks an n-gram model, which is loaded then (about 90 MB).
 * @param hint what the page or feed declares, such as `en-GB`; trusted where the text is unsure
 */
export async function languageOf(text: string, hint?: string): Promise<string> {
  const declared = /^([a-z]{2})(?![a-z])/i.exec(hint?.trim() ?? '')?.[1]?.toLowerCase()
  const sample = text.slice(0, 3_000)
  const script = byScript(sample)
  if (script[0] !== undefined) {
    return declared && script.includes(declared) ? declared : script[0]
  }
  if (!/\p{L}{2}/u.test(sample)) return declared ?? 'und'
  const words = byFunctionWords(sample, declared)
  if (words !== undefined) return words
  const { eld } = await import('eld/extrasmall')
  const found = eld.detect(sample)
  if (found.language && found.isReliable()) return found.language
  return declared ?? (sample.length > 200 && found.language ? found.language : 'und')
}

/**
 * Sure from about forty words on; the declared language wins over a near relative, and over all
 * where nothing speaks against it: most pages know what they are written in.
 */
function byFunctionWords(text: string, declared: string | undefined): string | undefined {
  const shares = functionWordShares(text)
  const [best, second] = shares
  const own = shares.find(([language]) => language === declared)?.[1] ?? 0
  const most = best?.[1] ?? 0
  if (declared && (most < 0.15 || (text.length < 100 && most < 0.3))) return declared
  if (declared && own >= most * 0.75) return declared
  if (best === undefined || text.length < 100) return undefined
  const [enough, lead] = text.length < 200 ? [0.2, 2] : [0.12, 1.25]
  return most >= enough && most >= (second?.[1] ?? 0) * lead ? best[0] : undefined
}

const SCRIPTS: readonly (readonly [script: RegExp, languages: readonly string[]])[] = [
  [/\p{Script=Hangul}/gu, ['ko']],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, ['ja']],
  [/\p{Script=Han}/gu, ['zh', 'ja']],
  [/\p{Script=Greek}/gu, ['el']],
  [/\p{Script=Hebrew}/gu, ['he', 'yi']],
  [/\p{Script=Thai}/gu, ['th']],
  [/\p{Script=Georgian}/gu, ['ka']],
  [/\p{Script=Armenian}/gu, ['hy']],
  [/\p{Script=Khmer}/gu, ['km']],
  [/\p{Script=Lao}/gu, ['lo']],
  [/\p{Script=Myanmar}/gu, ['my']],
  [/\p{Script=Tamil}/gu, ['ta']],
  [/\p{Script=Telugu}/gu, ['te']],
  [/\p{Script=Gujarati}/gu, ['gu']],
  [/\p{Script=Kannada}/gu, ['kn']],
  [/\p{Script=Malayalam}/gu, ['ml']],
  [/\p{Script=Sinhala}/gu, ['si']],
  [/\p{Script=Gurmukhi}/gu, ['pa']],
  [/\p{Script=Ethiopic}/gu, ['am', 'ti']],
]

/** The languages a text's letters allow, where one script that few languages use prevails. */
function byScript(text: string): readonly string[] {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return []
  for (const [script, languages] of SCRIPTS) {
    const share = (text.match(script)?.length ?? 0) / letters
    // Japanese mixes kana into Han, Korean writes names in Latin: a fifth is more than a loan word.
    if (share > 0.2) return languages
  }
  return []
}
