const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words that carry no matter of their own: a change among them is at most a change of style. */
export const FUNCTION_WORDS = set(`
a an the this that these those and or but nor so yet as of at by for in into on onto to from with about
than then there here it its itself he him his himself she her hers herself they them their theirs themselves
we us our ours ourselves you your yours i me my mine who whom whose which what when where why how
be have do 's 're 've 'd s t also just very too such own same other another while though although because
since during through between among per via upon within along across around up down out off over again
one ones well even still already now however meanwhile moreover furthermore thus hence indeed therefore
according both either each amid if whether once mr mrs ms miss dr that's etc
`)

export const NEGATIONS = set(`
not n't no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely
`)

export const MODALS = set(`
will would shall should may might can could must ought 'll
`)

/** Words that weaken what follows them: to drop one is to claim more than the source does. */
export const HEDGES = set(`
allegedly reportedly apparently supposedly purportedly seemingly presumably possibly probably perhaps maybe
potentially likely unlikely nearly almost virtually partly partially mostly largely mainly tentatively
provisionally conditionally theoretically ostensibly alleged suspected accused reported apparent supposed
purported possible probable potential likely proposed planned attempted would-be so-called preliminary
provisional interim tentative unconfirmed estimated expected
seem seems seemed appear appears appeared suggest suggests suggested
tried try tries attempt attempts attempted failed fail fails refused refuse hopes hope hoped
plans plan planned aims intends intend intended considering considers consider expects expect
wants want wanted hoped seeks seek sought declined decline declines denied denies deny refuses threatened
threatens threaten vowed vows vow promised promises promise pledged pledges pledge agreed agrees agree offered
offers offer able unable ready willing set due scheduled
supposed accused charged
`)

/** Words that change which person a title names: to drop one promotes or revives somebody. */
export const TITLE_LIMITS = set(`
former ex acting vice deputy assistant then late incoming outgoing interim retired elect designate associate
junior senior honorary under sub shadow
`)

export const APPROXIMATORS = set(`
about around roughly approximately nearly almost least most more less fewer over under up some only
exactly estimated average minimum maximum between
`)

export const QUANTIFIERS = set(`
all every each most many much several some few any both half majority minority only no none entire whole
always often sometimes usually rarely never seldom once twice first second third last
`)

export const CONDITIONS = set(`
if unless provided providing assuming pending until except excluding conditional contingent barring
`)

/** Verbs that make a clause somebody's word instead of ours. */
export const REPORTING = set(`
say tell add state note explain claim allege argue insist warn believe think suggest estimate acknowledge
admit concede confirm deny predict reveal testify announce maintain contend assert report suspect fear hope
complain joke boast speculate
`)

export const SAYING = set(`
say tell add state note explain write tweet remark announce declare report comment claim allege argue insist
warn believe think suggest estimate acknowledge admit concede confirm deny predict reveal disclose recall
testify promise vow pledge assert contend maintain reply respond stress emphasize emphasise observe reckon
accuse urge complain conclude describe according post quote cite
`)

export const MONTHS =
  'january february march april may june july august september october november december'.split(' ')
export const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

export const PRONOUNS: Readonly<Record<string, string>> = {
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  hers: 'f',
  herself: 'f',
  they: 'p',
  them: 'p',
  their: 'p',
  theirs: 'p',
  themselves: 'p',
  we: 'w',
  us: 'w',
  our: 'w',
  ours: 'w',
  ourselves: 'w',
  i: 'i',
  me: 'i',
  my: 'i',
  mine: 'i',
  myself: 'i',
  you: 'y',
  your: 'y',
  yours: 'y',
  it: 'n',
  its: 'n',
  itself: 'n',
}

/** Small words by the relation they state; words of one group may stand for each other. */
const RELATIONS = `
by | with | without | against | for | from | to into toward towards onto | over above | under below beneath
before | after | until till | since because as | although though but yet however while whereas | and | or nor
in at on within inside | out outside | between among | if | than | about | through via | of | during amid
so thus therefore | despite | per
`

export const CONNECTIVES: ReadonlyMap<string, number> = new Map(
  RELATIONS.split(/[|\n]/).flatMap((group, index) =>
    group
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word): [string, number] => [word, index]),
  ),
)

/** Somebody of somebody: to drop the word makes the one do what the other did. */
export const KIN = set(`
father mother parent son daughter brother sister husband wife widow partner girlfriend boyfriend friend cousin
uncle aunt nephew niece lawyer attorney spokesman spokeswoman spokesperson aide adviser advisor assistant agent
representative ally critic opponent supporter rival fan victim family relative colleague deputy
`)
