/** A day or a longer time, UTC: from `from` up to and without `to`. */
export interface Span {
  readonly from: Date
  readonly to: Date
}

/** A time that a text names, where it stands, and how it bears on what is asked. */
export interface DateMention extends Span {
  readonly start: number
  readonly end: number
  /** `on` the day itself, `before` its start, `after` its start. */
  readonly relation: 'on' | 'before' | 'after'
}

const DAY = 86_400_000
const MONTHS =
  'january janvier jan|february février fevrier feb|march mars mar|april avril apr|may mai|june juin jun|july juillet jul|august août aout aug|september septembre sept sep|october octobre oct|november novembre nov|december décembre decembre dec'
    .split('|')
    .map((names) => names.split(' '))
const month = new Map(
  MONTHS.flatMap((names, at) => names.map((name): [string, number] => [name, at])),
)
const NAMES = [...month.keys()].sort((a, b) => b.length - a.length).join('|')

const SHAPES: readonly [RegExp, (groups: Groups) => Parts | undefined][] = [
  [/\b(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})\b/gu, numbers],
  [/(?:(?<y>\d{4})\s*년\s*)?(?<m>\d{1,2})\s*월(?:\s*(?<d>\d{1,2})\s*일)?/gu, numbers],
  [
    new RegExp(
      `\\b(?<n>${NAMES})\\b\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(?<y>\\d{4})\\b)?`,
      'giu',
    ),
    named,
  ],
  [
    new RegExp(
      `\\b(?<d>\\d{1,2})(?:er|st|nd|rd|th)?\\s+(?:of\\s+)?(?<n>${NAMES})\\b\\.?(?:\\s+(?<y>\\d{4})\\b)?`,
      'giu',
    ),
    named,
  ],
  [new RegExp(`\\b(?<n>${NAMES})\\b\\.?,?\\s+(?<y>\\d{4})\\b`, 'giu'), named],
  [/\b(?:in|en|since|depuis|before|avant|after|après|during)\s+(?<y>(?:19|20)\d{2})\b/giu, numbers],
  [/(?<y>(?:19|20)\d{2})\s*년/gu, numbers],
]
const RELATIVE: readonly [RegExp, (today: number, weekday: number) => [number, number]][] = [
  [/\btoday\b|\baujourd['’]hui\b|오늘/giu, (today) => [today, today + 1]],
  [/\byesterday\b|\bhier\b|어제/giu, (today) => [today - 1, today]],
  [/\bthis week\b|\bcette semaine\b|이번\s*주/giu, (today, day) => [today - day, today - day + 7]],
  [
    /\blast week\b|\bla semaine dernière\b|지난\s*주/giu,
    (today, day) => [today - day - 7, today - day],
  ],
]
const BEFORE =
  /(?:\bbefore|\buntil|\bprior to|\bahead of|\bavant|\bjusqu['’]au)\s+(?:the\s+|le\s+)?$/iu
const AFTER = /(?:\bafter|\bsince|\bfollowing|\bafter the|\baprès|\bdepuis)\s+(?:the\s+|le\s+)?$/iu
const BEFORE_BEHIND = /^\s*(?:이전|전|까지)/u
const AFTER_BEHIND = /^\s*(?:이후|후|부터)/u

type Groups = Record<string, string | undefined>
interface Parts {
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
}

/** The days, months and years a text names, in order; a day without a year is its last one up to `now`. */
export function dateMentions(text: string, now: Date): DateMention[] {
  const taken: DateMention[] = []
  const free = (start: number, end: number) => taken.every((d) => end <= d.start || start >= d.end)
  for (const [shape, read] of SHAPES) {
    for (const match of text.matchAll(shape)) {
      const [start, end] = [match.index, match.index + match[0].length]
      const parts = free(start, end) ? read(match.groups ?? {}) : undefined
      const span = parts && resolve(parts, now)
      if (span) taken.push({ ...span, start, end, relation: relation(text, start, end) })
    }
  }
  const today = Math.floor(now.getTime() / DAY)
  for (const [shape, range] of RELATIVE) {
    for (const match of text.matchAll(shape)) {
      const [start, end] = [match.index, match.index + match[0].length]
      const [from, to] = range(today, (today + 3) % 7)
      const span = { from: new Date(from * DAY), to: new Date(to * DAY) }
      taken.push({ ...span, start, end, relation: relation(text, start, end) })
    }
  }
  return taken.sort((a, b) => a.start - b.start)
}

function numbers({ y, m, d }: Groups): Parts {
  return {
    year: y ? Number(y) : undefined,
    month: m ? Number(m) - 1 : undefined,
    day: d ? Number(d) : undefined,
  }
}

function named({ y, n = '', d }: Groups): Parts | undefined {
  const at = month.get(n.toLowerCase())
  return at === undefined ? undefined : { ...numbers({ y, d }), month: at }
}

function resolve({ year, month: m, day }: Parts, now: Date): Span | undefined {
  if (m !== undefined && (m > 11 || (day ?? 1) > 31 || day === 0)) return
  let y = year ?? now.getUTCFullYear()
  if (year === undefined && Date.UTC(y, m ?? 0, day ?? 1) > now.getTime() + DAY) y -= 1
  const from = Date.UTC(y, m ?? 0, day ?? 1)
  const to = day ? from + DAY : m === undefined ? Date.UTC(y + 1, 0) : Date.UTC(y, m + 1)
  return { from: new Date(from), to: new Date(to) }
}

function relation(text: string, start: number, end: number): DateMention['relation'] {
  const [head, tail] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 8)]
  if (BEFORE.test(head) || BEFORE_BEHIND.test(tail)) return 'before'
  return AFTER.test(head) || AFTER_BEHIND.test(tail) ? 'after' : 'on'
}
