/** What a number is counted in, in English, French, Korean, Japanese and Chinese. */
const SCALES: Readonly<Record<string, number>> = {
  trillion: 1e12,
  trillions: 1e12,
  tn: 1e12,
  조: 1e12,
  兆: 1e12,
  billion: 1e9,
  billions: 1e9,
  bn: 1e9,
  milliard: 1e9,
  milliards: 1e9,
  Milliarden: 1e9,
  억: 1e8,
  億: 1e8,
  亿: 1e8,
  million: 1e6,
  millions: 1e6,
  mln: 1e6,
  Millionen: 1e6,
  만: 1e4,
  万: 1e4,
  萬: 1e4,
  thousand: 1e3,
  천: 1e3,
  千: 1e3,
}

const NUMBER = String.raw`\d{1,3}(?:[ ,.]\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)?`
const SCALE = Object.keys(SCALES).join('|')
const QUANTITY = new RegExp(`(?<![\\d.,])(${NUMBER})(?:[  ]?(${SCALE})(?![a-z]))?`, 'g')

/**
 * The numbers of a text by value: 9.18 trillion, 9조1800억 and 9 180 milliards are one number.
 * A value is written with at most four digits, so that rounding does not part two reports.
 */
export function quantities(text: string): string[] {
  const values: string[] = []
  let carried = 0
  let end = -1
  let lastScale = 0
  const flush = (): void => {
    if (end >= 0) values.push(String(Number(carried.toPrecision(4))))
    end = -1
  }
  for (const { 0: whole, 1: digits = '', 2: unit = '', index } of text.matchAll(QUANTITY)) {
    const scale = SCALES[unit] ?? 1
    const value = amountOf(digits) * scale
    // 9조 1800억: the parts of one number, each in a smaller unit than the one before.
    if (end >= 0 && index - end <= 1 && lastScale >= 1e4 && scale < lastScale) carried += value
    else {
      flush()
      carried = value
    }
    end = index + whole.length
    lastScale = scale
  }
  flush()
  return values
}

function amountOf(digits: string): number {
  const plain = digits.replaceAll(' ', '')
  const grouped = /^\d{1,3}([,.])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/.exec(plain)
  // "3.250" may be three and a quarter, "1.234.567" may not; a comma before three digits groups.
  const separator = grouped?.[1]
  if (separator === ',') return Number(plain.replaceAll(',', ''))
  if (separator === '.' && plain.indexOf('.') !== plain.lastIndexOf('.')) {
    return Number(plain.replaceAll('.', '').replace(',', '.'))
  }
  return Number(plain.replace(',', '.'))
}
