/** What the checks know of a language: words parted by spaces, groups by strokes or lines. */
export interface Lexicon {
  /** A light stem: enough to see the forms of one word as one. */
  readonly stem: (word: string) => string
  /** Words that carry no matter of their own: a change among them is at most one of style. */
  readonly functional: string
  /** Words before a noun: behind them, "claims" and "report" are no verbs. */
  readonly determiner: string
  readonly negation: string
  readonly modal: string
  /** Words that weaken what follows: to drop one is to claim more than the source does. */
  readonly hedge: string
  /** Words that limit a title: to drop one promotes somebody, or brings him back. */
  readonly titleLimit: string
  readonly approximator: string
  readonly quantifier: string
  /** Words that open a condition or an exception. */
  readonly condition: string
  /** Verbs, by stem, that make a clause somebody's word instead of ours. */
  readonly reporting: string
  /** Verbs, by stem, that go with somebody's words; wider than `reporting`. */
  readonly saying: string
  /** Somebody of somebody, by stem: to drop the word makes the one do what the other did. */
  readonly kin: string
  /** Small words by the relation they state; those of one group may stand for each other. */
  readonly relations: string
  /** In the order of the calendar; days from Monday. */
  readonly months: string
  readonly days: string
  /** Pronouns by person. */
  readonly pronouns: string
  /** Words that stand for somebody or something named before. */
  readonly anaphors: string
  /** Words that say of what sex somebody is, one sex on each side of the stroke. */
  readonly genders: string
}

/** What a word is, as far as the checks care. */
export interface Traits {
  readonly functional: boolean
  readonly determiner: boolean
  readonly negation: boolean
  readonly modal: boolean
  readonly hedge: boolean
  readonly titleLimit: boolean
  readonly approximator: boolean
  readonly quantifier: boolean
  readonly condition: boolean
  readonly reporting: boolean
  readonly saying: boolean
  readonly kin: boolean
  readonly month: boolean
  readonly day: boolean
  /** Number of its group, for words that have one. */
  readonly relation?: number
  readonly pronoun?: number
  readonly anaphor: boolean
  /** Number of its side. */
  readonly gender?: number
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const groups = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text
      .split(/[|\n]/)
      .flatMap((group, index) => [...words(group)].map((word): [string, number] => [word, index])),
  )

/** Looks words up in a lexicon; each is looked up once. */
export function reader(lexicon: Lexicon): (word: string, stem: string) => Traits {
  const [functional, negation, modal] = [lexicon.functional, lexicon.negation, lexicon.modal].map(
    words,
  )
  const [hedge, titleLimit, approximator] = [
    lexicon.hedge,
    lexicon.titleLimit,
    lexicon.approximator,
  ].map(words)
  const [quantifier, condition, determiner] = [
    lexicon.quantifier,
    lexicon.condition,
    lexicon.determiner,
  ].map(words)
  const [reporting, saying, kin] = [lexicon.reporting, lexicon.saying, lexicon.kin].map(words)
  const [month, day] = [lexicon.months, lexicon.days].map(words)
  const [relations, pronouns] = [groups(lexicon.relations), groups(lexicon.pronouns)]
  const [anaphors, genders] = [words(lexicon.anaphors), groups(lexicon.genders)]
  const seen = new Map<string, Traits>()
  return (word, stem) => {
    const known = seen.get(word)
    if (known) return known
    const within = (set?: ReadonlySet<string>) => set?.has(word) === true
    const stemWithin = (set?: ReadonlySet<string>) => set?.has(stem) === true || within(set)
    const [relation, pronoun] = [relations.get(word), pronouns.get(word)]
    const gender = genders.get(word)
    const fresh: Traits = {
      functional: within(functional) || within(modal) || within(negation),
      determiner: within(determiner),
      negation: within(negation),
      modal: within(modal),
      hedge: within(hedge),
      titleLimit: within(titleLimit),
      approximator: within(approximator),
      quantifier: within(quantifier),
      condition: within(condition),
      reporting: stemWithin(reporting),
      saying: stemWithin(saying),
      kin: stemWithin(kin),
      month: within(month),
      day: within(day),
      ...(relation !== undefined && { relation }),
      ...(pronoun !== undefined && { pronoun }),
      anaphor: within(anaphors),
      ...(gender !== undefined && { gender }),
    }
    if (seen.size >= MOST_SEEN) seen.clear()
    seen.set(word, fresh)
    return fresh
  }
}

const MOST_SEEN = 50_000
