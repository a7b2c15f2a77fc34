import type { OpenStory } from './open-story.ts'
import { type Overlap, overlap, type Print } from './prints.ts'

/** How many reports hold a run of words: what every report of an outlet ends with says nothing. */
export interface Forms {
  add(print: Print): void
  weight(frame: number): number
}

export function createForms(): Forms {
  const counts = new Map<number, number>()
  return {
    add({ sample }) {
      for (const [frame] of sample) counts.set(frame, (counts.get(frame) ?? 0) + 1)
    },
    weight: (frame) => 1 / Math.max(1, counts.get(frame) ?? 0),
  }
}

/** The share of the shorter text that a reprint has in common, and of its names and numbers. */
const FORM = 0.45
const SAME = 0.85
/** Below this share of names and numbers, two texts of one form tell of two things. */
const OTHER = 0.6
/** Runs below which a text must be the same altogether, and the hours it may lie back. */
const SHORT = 12
const SHORT_HOURS = 36

export interface Repeated {
  readonly story: OpenStory
  /** The article it repeats. */
  readonly article: string
}

export interface Comparison {
  readonly repeats?: Repeated
  /** Stories that hold a report of the same form about something else: tables, weather, markets. */
  readonly lookalikes: ReadonlySet<OpenStory>
}

export function compareReports(
  report: { readonly print: Print; readonly at: number },
  stories: readonly OpenStory[],
  forms: Forms,
): Comparison {
  const lookalikes = new Set<OpenStory>()
  let best: (Repeated & { readonly score: number }) | undefined
  for (const story of stories) {
    for (const member of story.members) {
      const found = overlap(report.print, member.print, forms.weight)
      if (found.form >= FORM && found.same < OTHER) lookalikes.add(story)
      if (!isReprint(found, report, member)) continue
      const score = found.form * found.same
      if (!best || score > best.score) best = { story, article: member.article, score }
    }
  }
  return { ...(best && { repeats: best }), lookalikes }
}

function isReprint(
  { form, same }: Overlap,
  a: { readonly print: Print; readonly at: number },
  b: { readonly print: Print; readonly at: number },
): boolean {
  const runs = Math.min(a.print.runs, b.print.runs)
  if (runs === 0) return false
  if (runs >= SHORT) return form >= FORM && same >= SAME
  const whole = a.print.runs === b.print.runs && form > 0.99 && same > 0.99
  return whole && Math.abs(a.at - b.at) <= SHORT_HOURS * 3_600_000
}
