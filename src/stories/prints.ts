import { STOPWORDS } from './stopwords.ts'

/**
 * A sample of a text's runs of words, each hashed twice: once as it is, once with numbers and names
 * left open. Two reports from one form share the second and not the first.
 */
export interface Print {
  /** Runs in the text, before sampling. */
  readonly runs: number
  /** [frame, exact], ascending by frame: the lowest frames, so two prints sample the same runs. */
  readonly sample: readonly (readonly [frame: number, exact: number])[]
}

/** Words in a run, and characters where words have no blanks. */
const RUN = 4
const CLOSED = 2
const SAMPLE = 200
/** How much of a text is read, in characters. */
const READ = 20_000

export function printOf(text: string): Print {
  const tokens = text.slice(0, READ).normalize('NFKC').match(TOKEN) ?? []
  const exact = tokens.map((token) => hash(token.toLowerCase()))
  const frame = tokens.map((token, at) => (isOpen(token) ? 0 : (exact[at] ?? 0)))
  const runs = new Map<number, number>()
  for (let at = 0; at + RUN <= tokens.length; at++) {
    const run = frame.slice(at, at + RUN)
    // Names and numbers alone are no form: any two texts share "_ _ said _".
    if (run.filter((word) => word !== 0).length < CLOSED) continue
    const form = mix(run)
    if (!runs.has(form)) runs.set(form, mix(exact.slice(at, at + RUN)))
  }
  const sample = [...runs].sort((a, b) => a[0] - b[0]).slice(0, SAMPLE)
  return { runs: runs.size, sample }
}

const TOKEN =
  /\p{N}+(?:[.,:]\p{N}+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\p{L}[\p{L}\p{M}]*/gu

/** What a form leaves open: numbers, and names (days and months among them, in English). */
const isOpen = (token: string): boolean =>
  /^\p{N}/u.test(token) || (/^\p{Lu}/u.test(token) && !STOPWORDS.has(token.toLowerCase()))

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  return value >>> 0
}

function mix(hashes: readonly number[]): number {
  let value = 0x9e3779b9
  for (const word of hashes) {
    value = Math.imul(value ^ word, 0x85ebca6b)
    value ^= value >>> 13
  }
  value = Math.imul(value, 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

export interface Overlap {
  /** The share of the shorter text's runs whose form the other has too, 0–1. */
  readonly form: number
  /** Of the runs that share their form and hold a name or a number, the share that holds the same, 0–1. */
  readonly same: number
}

/**
 * Estimated from the lowest hashes of both (bottom-k sketches; Cohen and Kaplan, 2007).
 * @param weight what a frame counts; the more reports use one, the less it says
 */
export function overlap(a: Print, b: Print, weight: (frame: number) => number): Overlap {
  const other = new Map(b.sample)
  // Beyond the lower of the two samples' ends, only one of them was sampled.
  const end = Math.min(endOf(a), endOf(b))
  const inA = a.sample.filter(([frame]) => frame <= end)
  const inB = b.sample.filter(([frame]) => frame <= end)
  let shared = 0
  let filled = 0
  let same = 0
  for (const [frame, exact] of inA) {
    const match = other.get(frame)
    if (match === undefined) continue
    shared += weight(frame)
    if (exact === frame) continue
    filled++
    if (match === exact) same++
  }
  const total = (sample: Print['sample']): number =>
    sample.reduce((sum, [frame]) => sum + weight(frame), 0)
  const shorter = Math.min(total(inA), total(inB))
  return { form: shorter > 0 ? shared / shorter : 0, same: filled > 0 ? same / filled : 1 }
}

/** A print that was not cut covers all frames there are. */
const endOf = ({ runs, sample }: Print): number =>
  runs > sample.length ? (sample.at(-1)?.[0] ?? 0) : 0xffffffff
