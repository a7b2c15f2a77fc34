/** Minutes east of UTC. RFC 822 §5.1 and the abbreviations news sites write; where two regions share one (CST, IST, BST), the one that feeds mean. */
const ZONES: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  MET: 60,
  MEZ: 60,
  CEST: 120,
  MEST: 120,
  MESZ: 120,
  EET: 120,
  SAST: 120,
  EEST: 180,
  MSK: 180,
  IST: 330,
  ICT: 420,
  WIB: 420,
  HKT: 480,
  SGT: 480,
  PHT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  ACST: 570,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  NST: -210,
  NDT: -150,
  ADT: -180,
  BRT: -180,
  ART: -180,
  AST: -240,
  EDT: -240,
  EST: -300,
  CDT: -300,
  ET: -300,
  CST: -360,
  MDT: -360,
  MST: -420,
  PDT: -420,
  PST: -480,
  AKDT: -480,
  AKST: -540,
  HST: -600,
}

/**
 * Minutes east of UTC for `Z`, `+09:00`, `-5`, `GMT+0900`, `EST`, `+0000 (UTC)`. A name we do not
 * know is UTC, as RFC 2822 §4.3 has it; what is no zone at all is undefined.
 */
export function zoneOffset(text: string): number | undefined {
  const zone = text
    .trim()
    .replace(/^\(|\)$/g, '')
    .trim()
  const found = /^(?:GMT|UTC?|Z)? ?([+-])(\d{1,2})(?::?(\d\d))?(?: ?\(?[A-Za-z/ ]+\)?)?$/i.exec(
    zone,
  )
  if (found) {
    const [, sign, hours, minutes = '0'] = found
    const offset = Number(hours) * 60 + Number(minutes)
    if (offset > 14 * 60 || Number(minutes) > 59) return undefined
    return sign === '-' ? -offset : offset
  }
  if (!/^[A-Za-z]{1,5}(?: [A-Za-z]+)*$|^[A-Za-z]+\/[A-Za-z_]+$/.test(zone)) return undefined
  return ZONES[zone.toUpperCase()] ?? 0
}
