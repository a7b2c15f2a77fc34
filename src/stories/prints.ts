import { STOPWORDS } from './stopwords.ts'

/**
 * A sample of a text's runs of words, each hashed twice: once as it is, once with numbers and names
 * left open. Two reports from one form share the second and not the first.
 */
export interface Print {
  /** Runs in the text, before sampling. */
  readonly runs: number
  /** The lowest frames, ascending: so two prints sample the same runs. */
  readonly frames: Uint32Array
  /** The same runs as they are. */
  readonly exact: Uint32Array
  /** 1 where a run stands in the first half of the text. */
  readonly early: Uint8Array
}

/** Words in a run, and characters where words have no blanks. */
const RUN = 4
const CLOSED = 2
const SAMPLE = 200
/** How much of a text is read, in characters. */
const READ = 20_000

export function printOf(text: string): Print {
  const tokens = text.slice(0, READ).normalize('NFKC').match(TOKEN) ?? []
  const exact = Uint32Array.from(tokens, (token) => hash(token.toLowerCase()))
  const frame = exact.map((word, at) => (isOpen(tokens[at] ?? '') ? 0 : word))
  const runs = new Map<number, { readonly exact: number; readonly at: number }>()
  for (let at = 0; at + RUN <= tokens.length; at++) {
    // Names and numbers alone are no form: any two texts share "_ _ said _".
    if (closed(frame, at) < CLOSED) continue
    const form = mix(frame, at)
    if (!runs.has(form)) runs.set(form, { exact: mix(exact, at), at })
  }
  const sample = [...runs].sort((a, b) => a[0] - b[0]).slice(0, SAMPLE)
  return {
    runs: runs.size,
    frames: Uint32Array.from(sample, ([form]) => form),
    exact: Uint32Array.from(sample, ([, run]) => run.exact),
    early: Uint8Array.from(sample, ([, { at }]) => (at < tokens.length / 2 ? 1 : 0)),
  }
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

function closed(frame: Uint32Array, at: number): number {
  let count = 0
  for (let next = at; next < at + RUN; next++) if (frame[next] !== 0) count++
  return count
}

function mix(words: Uint32Array, at: number): number {
  let value = 0x9e3779b9
  for (let next = at; next < at + RUN; next++) {
    value = Math.imul(value ^ (words[next] ?? 0), 0x85ebca6b)
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
  /** The share of the first half's runs that the other text has anywhere, in the text with more. */
  readonly early: number
}

/**
 * Estimated from the lowest hashes of both (bottom-k sketches; Cohen and Kaplan, 2007).
 * @param weight what a frame counts; the more reports use one, the less it says
 */
export function overlap(a: Print, b: Print, weight: (frame: number) => number): Overlap {
  // Beyond the lower of the two samples' ends, only one of them was sampled.
  const end = Math.min(endOf(a), endOf(b))
  let [inA, inB, shared, filled, same] = [0, 0, 0, 0, 0]
  let [earlyA, earlyB, sharedA, sharedB] = [0, 0, 0, 0]
  for (let i = 0, j = 0; ; ) {
    const frame = a.frames[i] ?? Infinity
    const other = b.frames[j] ?? Infinity
    const lower = Math.min(frame, other)
    if (lower > end || lower === Infinity) break
    const counts = weight(lower)
    const isEarlyA = frame === lower && a.early[i] === 1
    const isEarlyB = other === lower && b.early[j] === 1
    if (frame === lower) inA += counts
    if (other === lower) inB += counts
    if (isEarlyA) earlyA++
    if (isEarlyB) earlyB++
    if (frame === other) {
      shared += counts
      if (isEarlyA) sharedA++
      if (isEarlyB) sharedB++
      // Where nothing was left open, the run is its form.
      if (a.exact[i] !== frame) filled++
      if (a.exact[i] !== frame && a.exact[i] === b.exact[j]) same++
    }
    if (frame === lower) i++
    if (other === lower) j++
  }
  const shorter = Math.min(inA, inB)
  return {
    form: shorter > 0 ? shared / shorter : 0,
    same: filled > 0 ? same / filled : 1,
    early: Math.max(earlyA > 0 ? sharedA / earlyA : 0, earlyB > 0 ? sharedB / earlyB : 0),
  }
}

/** A print that was not cut covers all frames there are. */
const endOf = ({ runs, frames }: Print): number =>
  runs > frames.length ? (frames.at(-1) ?? 0) : 0xffffffff
