import { stemKorean } from '../stem-korean.ts'
import type { Word } from '../words.ts'
import type { Parsed, Stretch } from './parsed.ts'

const WH = /^(?:누구|누가|누군|무엇|무슨|뭐|뭘|어느|어떤|어디|언제|왜|얼마|몇|어떻게|며칠|이유)/u
const SUBJECT = /(?:께서는|께서|에서는|은|는|이|가)$/u
const COPULA = /^(?:누구|무엇|언제|어디|얼마|몇).{0,3}(?:인가요|입니까|인가|이에요|예요|죠|이죠)?$/u
const ABOUT = /^(?:대해|대해서|대하여|대한|관해|관해서|관하여|관한)$/u

/** Reads a Korean question by its particles: 은·는·이·가 mark who does it, the last word says what. */
export function parseKorean(text: string, all: readonly Word[]): Parsed | undefined {
  if (all.length === 0) return undefined
  const stretch = (from: number, to: number): Stretch | undefined => {
    const [first, last] = [all[from], all[to - 1]]
    return first && last && to > from ? { start: first.start, end: last.end } : undefined
  }
  // Latin names carry their particle in a word of its own: "LNG는".
  const isGlued = (at: number) => all[at]?.start === all[at - 1]?.end
  const whether = !all.some(({ written }) => WH.test(written))
  const wh = all.findIndex(({ written }) => WH.test(written))
  const subjectEnd = all.findIndex(
    ({ written }, at) =>
      SUBJECT.test(written) &&
      !WH.test(written) &&
      at < all.length - 1 &&
      (written.length > 2 ||
        isGlued(at) ||
        (/[은는이가]$/u.test(written) && written.length === 2 && !/^(?:이|그|저)/u.test(written))),
  )
  const about = all.findIndex(({ written }) => ABOUT.test(written))
  const last = all.length - 1
  const isCopula = COPULA.test(all[last]?.written ?? '')
  const subject = subjectEnd < 0 ? undefined : stretch(nounStart(subjectEnd), subjectEnd + 1)
  const verb = isCopula ? undefined : stretch(last, last + 1)
  const topic = about > 0 ? stretch(nounStart(about - 1), about) : undefined
  const rest = stretch(subjectEnd + 1, isCopula ? last : last)
  const asked = wh < 0 ? undefined : stretch(wh, wh + 1)
  return {
    whether,
    ...(asked && { wh: asked }),
    ...(subject && { subject }),
    ...(verb && { verb }),
    ...(rest && { rest }),
    ...(topic && { about: topic }),
  }

  /** Nouns before a noun belong to it until one that has a particle of its own. */
  function nounStart(end: number): number {
    let from = end
    while (from > 0) {
      const before = all[from - 1]
      if (!before) break
      const glued = isGlued(from)
      const particle = before.script === 'hangul' && stemKorean(before.written) !== before.written
      if (!glued && (particle || /[,?]/.test(text.slice(before.end, all[from]?.start)))) break
      from -= 1
    }
    return from
  }
}
