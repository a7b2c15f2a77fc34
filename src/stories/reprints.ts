import { createPostings } from './postings.ts'
import { type Overlap, overlap, type Print } from './prints.ts'

/** A report as far as repetition goes. */
export interface Report {
  readonly article: string
  /** ms since 1970. */
  readonly at: number
  readonly print: Print
}

export interface Comparison {
  /** The earlier report it repeats, if it repeats one. */
  readonly repeats?: Report
  /** Reports of the same form about something else: tables, weather, markets. */
  readonly lookalikes: readonly Report[]
}

/** The reports of open stories, by the runs of words they hold. */
export interface Reports {
  compare(report: Report): Comparison
  add(report: Report): void
  remove(report: Report): void
}

/** The share of the shorter text that a reprint has in common, and of its names and numbers. */
const FORM = 0.45
const SAME = 0.85
/** What two texts share only further down is what their outlet puts under everything. */
const EARLY = 0.2
/** Below this share of names and numbers, two texts of one form tell of two things. */
const OTHER = 0.6
/** Runs below which a text must be the same altogether, and the hours it may lie back. */
const SHORT = 12
const SHORT_HOURS = 36
/** A run that so many reports hold finds nobody, and the most reports compared in full. */
const COMMON = 40
const COMPARED = 6

export function createReports(): Reports {
  const postings = createPostings<Report>()

  /** What every report of an outlet ends with says nothing: a run counts less the more hold it. */
  const weight = (frame: number): number => 1 / Math.max(1, postings.count(frame))

  function likely({ print }: Report): Report[] {
    const shared = new Map<Report, number>()
    for (const frame of print.frames) {
      if (postings.count(frame) > COMMON) continue
      for (const report of postings.holders(frame))
        shared.set(report, (shared.get(report) ?? 0) + 1)
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, COMPARED)
      .map(([report]) => report)
  }

  return {
    compare(report) {
      const found = likely(report).map((other) => {
        return { other, ...overlap(report.print, other.print, weight) }
      })
      const [best] = found
        .filter((pair) => isReprint(pair, report, pair.other))
        .sort((a, b) => b.form * b.same - a.form * a.same)
      const lookalikes = found.filter(({ form, same }) => form >= FORM && same < OTHER)
      return {
        ...(best && { repeats: best.other }),
        lookalikes: lookalikes.map(({ other }) => other),
      }
    },
    add(report) {
      for (const frame of report.print.frames) postings.add(frame, report)
    },
    remove(report) {
      for (const frame of report.print.frames) postings.remove(frame, report)
    },
  }
}

function isReprint({ form, same, early }: Overlap, a: Report, b: Report): boolean {
  const runs = Math.min(a.print.runs, b.print.runs)
  if (runs >= SHORT) return form >= FORM && same >= SAME && early >= EARLY
  const whole = a.print.runs === b.print.runs && form > 0.99 && same > 0.99
  return whole && Math.abs(a.at - b.at) <= SHORT_HOURS * 3_600_000
}
