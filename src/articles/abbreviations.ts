/** Never the end of a sentence: a name or a number follows. English and French. */
const BEFORE_A_NAME =
  /(?:^|[\s("“«'’—-])(?:Dr|Mr|Mrs|Ms|Mx|Prof|Gen|Gov|Sen|Rep|Sens|Reps|St|Ste|Lt|Col|Sgt|Cpl|Capt|Cmdr|Maj|Adm|Rev|Hon|Pres|Supt|Det|Insp|Fr|Mt|Ft|vs|v|cf|e\.g|i\.e|approx|M|MM|Mmes?|Mlles?|Mgr|Me|Pr)$/u

/** Before a figure only: "No. 10", "Nov. 15", "p. 4", "art. 5". */
const BEFORE_A_FIGURE =
  /(?:^|[\s("“«])(?:Nos?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|pp?|art|janv|févr|juil|déc|Fig|Sec|Vol|ch|v)$/u

/** May end a sentence or stand inside one: what follows decides. */
const EITHER =
  /(?:^|[\s("“«])(?:(?:\p{L}\.)+\p{L}|Inc|Corp|Co|Ltd|Bros|Cos|Jr|Sr|Esq|Ph\.D|etc|al|Ave|Blvd|Rd|Sq|Dept|Univ|Assn|Calif|Mass|Conn|Fla|Ga|Ala|Ariz|Colo|Del|Ill|Ind|Kan|Ky|La|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Ont|Que|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)$/u

const INITIAL = /(?:^|[\s("“.-])\p{Lu}$/u

/** Function words that open sentences; a name after an abbreviation is none of them. */
const STARTER =
  /^(?:["“‘«]|(?:The|An?|It|He|She|They|We|You|In|On|At|But|And|Or|This|That|These|Those|There|Here|However|Meanwhile|As|If|When|While|After|Before|Since|For|With|His|Her|Their|Its|Our|My|What|Why|How|Who|Now|Also|By|From|To|So|Yet|Both|Some|Many|Most|Under|During|Although|Though|Because|Despite|According|Last|Le|Les|L['’]|Une?|Il|Elle|Ils|Elles|Ce|Cette|Ces|Dans|Mais|En|Et|Aux?|Des|Du|Pour|Selon|Cependant|Son|Sa|Ses)(?![\p{L}\p{N}.]))/u

const DAY_OR_ZONE =
  /^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b|^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|^(?:[ECMP][SD]?T|GMT|UTC|BST|CET|KST|JST|Eastern|Central|Pacific|Mountain|local|ET\/PT)\b/u

/**
 * Is the full stop after `before` that of an abbreviation inside a sentence, given what comes
 * `after` the white space? Titles, initials, "U.S.", "p.m.", "Inc.", months, figures.
 */
export function endsInAbbreviation(before: string, after: string): boolean {
  if (BEFORE_A_NAME.test(before)) return true
  if (BEFORE_A_FIGURE.test(before) && /^[\d#IVX]/u.test(after)) return true
  if (/[\s\d][ap]\.?m$/iu.test(before)) return DAY_OR_ZONE.test(after)
  if (EITHER.test(before) || INITIAL.test(before)) return !STARTER.test(after)
  return false
}
