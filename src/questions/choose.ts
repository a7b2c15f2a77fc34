import { holdsType, STRICT } from './answer-type.ts'
import type { Concept } from './concepts.ts'
import { favour } from './favour.ts'
import { fitOf, type Lack } from './fit.ts'
import { frameOf } from './frame.ts'
import type { Lexicon } from './lexicon.ts'
import type { Entry } from './passage-index.ts'
import { createPresence } from './presence.ts'
import type { Ranked, Ranking } from './rank.ts'
import { speakerAt } from './saying.ts'
import { sceneOf } from './scene.ts'
import { terms } from './terms.ts'
import type { Asked } from './understand.ts'
import type { Word } from './words.ts'

/** A sentence as an answer: what of the question it says itself and with what stands around it. */
export interface Chosen {
  readonly entry: Entry
  /** Its place among the article's sentences. */
  readonly sentence: number
  readonly text: string
  readonly start: number
  readonly end: number
  readonly score: number
  /** The share of the question it says itself, and with its passage and title, from 0 to 1. */
  readonly own: number
  readonly inContext: number
  /** Holds the kind of thing that is asked for. */
  readonly typed: boolean
  readonly strengths: Float64Array
  /** Has the name that the evidence agrees on in full. */
  readonly introduces?: boolean
  /** What its passage and title say of each concept. */
  readonly around: Float64Array
  /** What it must have to answer a question of this kind, and lacks. */
  readonly lacks: readonly Lack[]
  /** The share of the question it says, by who does what in it; 0 where it was not read so. */
  readonly says: number
  /** Whose words it quotes, as the article says. */
  readonly speaker?: string
}

/** What was asked, and what was found for it. */
export interface Sought {
  readonly asked: Asked
  readonly concepts: readonly Concept[]
  readonly ranking: Ranking
  readonly lexicon: Lexicon
}

export const CHOICE = {
  own: 0.55,
  context: 0.45,
  typed: 0.12,
  passage: 0.25,
  previous: 0.55,
  around: 0.4,
  novelty: 0.5,
  introduces: 0.3,
  fresh: 0.15,
  language: 0.04,
  short: 0.1,
  question: 0.3,
  passages: 10,
  likely: 40,
  read: 16,
  home: 0.8,
  athome: 0.5,
  share: 0.5,
  lack: 1,
}

const decoder = new TextDecoder()

/** The sentences of the best passages that answer, best first, each adding to those before it. */
export function choose({ asked, concepts, ranking, lexicon }: Sought, most: number): Chosen[] {
  const { weights } = ranking
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  const presence = createPresence(concepts)
  const askedTerms = new Set(
    concepts
      .filter(({ name }) => !name)
      .flatMap(({ alternatives }) => alternatives.flatMap(({ slots }) => slots.flat())),
  )
  const isAsked = (word: Word) =>
    terms(word, 'en').some((term) => askedTerms.has(lexicon.find(term)))
  const texts = new Map<Entry, string>()
  const all: Chosen[] = []
  for (const [place, passage] of ranking.ranked.slice(0, CHOICE.passages).entries()) {
    const text = texts.get(passage.entry) ?? decoder.decode(passage.entry.text)
    texts.set(passage.entry, text)
    all.push(...sentences(passage, place, text))
  }

  /** The best few, read for who does what in them; those that lack something stand behind. */
  function fitted(lines: readonly Chosen[]): Chosen[] {
    const best = [...lines].sort((x, y) => y.score - x.score)
    if (!frame?.plain) return best
    const most = Math.max(0, ...best.map(({ own }) => own))
    const read = best.slice(0, CHOICE.read).map((line) => {
      const { entry, sentence, around, own } = line
      const scene = sceneOf(entry, sentence, concepts, lexicon, texts.get(entry))
      const fit = fitOf(frame, { scene, around }, asked, concepts, weights)
      const thin: Lack[] = !frame.said && own < most * CHOICE.share ? ['share'] : []
      const lacks = [...fit.lacks, ...thin]
      return {
        ...line,
        lacks,
        says: fit.says,
        score: line.score - (lacks.length > 0 ? CHOICE.lack : 0),
      }
    })
    return homeward(read, asked.language)
  }

  function* sentences(passage: Ranked, place: number, text: string): Generator<Chosen> {
    const { entry } = passage
    let previous: Float64Array | undefined
    for (let at = passage.from; at < passage.to; at++) {
      const held = presence.measure(
        entry.tokens,
        entry.tokenStarts[at] ?? 0,
        entry.tokenStarts[at + 1] ?? 0,
      )
      const [start, end] = [entry.bounds[at * 2] ?? 0, entry.bounds[at * 2 + 1] ?? 0]
      const sentence = text.slice(start, end)
      let own = 0
      let inContext = 0
      for (const [c, strength] of held.entries()) {
        const around = Math.max(
          strength,
          CHOICE.previous * (previous?.[c] ?? 0),
          CHOICE.around * (passage.strengths[c] ?? 0),
        )
        own += ((weights[c] ?? 0) * strength) / total
        inContext += ((weights[c] ?? 0) * around) / total
      }
      previous = held
      const score =
        CHOICE.own * own +
        CHOICE.context * inContext +
        CHOICE.passage / (place + 3) +
        CHOICE.fresh * passage.parts.fresh +
        CHOICE.language * passage.parts.own -
        (end - start < 40 ? CHOICE.short : 0) -
        (/\?["”’]?$/.test(sentence) ? CHOICE.question : 0)
      yield {
        entry,
        sentence: at,
        text: sentence,
        start,
        end,
        score,
        own,
        inContext,
        typed: false,
        strengths: held,
        around: passage.strengths,
        lacks: [],
        says: 0,
      }
    }
  }
  // Reading a sentence for names and numbers costs more than all before it: only likely ones are.
  const frame = frameOf(asked, concepts)
  const kind = frame?.amount ? 'amount' : asked.kind
  const likely = all
    .sort((x, y) => y.score - x.score)
    .slice(0, CHOICE.likely)
    .map((item) => {
      const typed = holdsType(kind, item.text, asked, isAsked)
      const worth = typed ? CHOICE.typed : STRICT.has(kind) ? -CHOICE.typed : 0
      return { ...item, typed, score: item.score + worth }
    })
  const better = fitted(favour(asked, concepts, ranking, likely))
  return spread(better, weights, total, most).map((line) => {
    const quoted = /["“”«»「『]/.test(line.text)
    const speaker = line.speaker ?? (quoted ? speakerAt(line.entry, line.start) : undefined)
    return speaker ? { ...line, speaker } : line
  })
}

/** What answers in the asker's language stands before what answers in another, where it says as much. */
function homeward(lines: readonly Chosen[], language: string): Chosen[] {
  const sound = lines.filter(({ lacks }) => lacks.length === 0)
  const most = Math.max(0, ...sound.map(({ own, says }) => Math.max(own, says)))
  const isTyped = sound.some(({ typed }) => typed)
  return lines.map((line) => {
    const says = Math.max(line.own, line.says)
    const answers = line.lacks.length === 0 && says >= most * CHOICE.home
    const isHome = line.entry.language === language && (line.typed || !isTyped)
    return answers && isHome ? { ...line, score: line.score + CHOICE.athome } : line
  })
}

/** Greedily: a next line is worth what it says of the question that no line before it said. */
function spread(all: Chosen[], weights: Float64Array, total: number, most: number): Chosen[] {
  const left = [...all]
  const chosen: Chosen[] = []
  const covered = new Float64Array(weights.length)
  let introduced = false
  while (chosen.length < most && left.length > 0) {
    let best = 0
    let bestScore = Number.NEGATIVE_INFINITY
    for (const [at, item] of left.entries()) {
      let repeated = 0
      for (const [c, strength] of item.strengths.entries())
        repeated += ((weights[c] ?? 0) * Math.min(strength, covered[c] ?? 0)) / total
      const score =
        item.score -
        CHOICE.novelty * repeated +
        (item.introduces && !introduced ? CHOICE.introduces : 0)
      if (score > bestScore) [best, bestScore] = [at, score]
    }
    const [item] = left.splice(best, 1)
    if (!item) break
    if (chosen.some((other) => other.text === item.text)) continue
    chosen.push({ ...item, score: bestScore })
    introduced ||= item.introduces ?? false
    for (const [c, strength] of item.strengths.entries())
      covered[c] = Math.max(covered[c] ?? 0, strength)
  }
  return chosen
}
