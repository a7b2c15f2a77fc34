import type { Lexicon } from './lexicon.ts'
import { englishStem } from './stem.ts'

export const english: Lexicon = {
  stem: englishStem,
  functional: `
    a an the this that these those and or but nor so yet as of at by for in into on onto to from with about
    than then there here it its itself he him his himself she her hers herself they them their theirs themselves
    we us our ours ourselves you your yours i me my mine who whom whose which what when where why how
    be have do 's 're 've 'd s t also just very too such own same other another while though although because
    since during through between among per via upon within along across around up down out off over again
    one ones well even still already now however meanwhile moreover furthermore thus hence indeed therefore
    according both either each amid if whether once mr mrs ms miss dr that's etc
`,
  determiner: 'the a an of in on with no any his her their its this these some',
  negation: `
    not n't no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely instead-of rather-than short-of
`,
  modal: `
    will would shall should may might can could must ought 'll
`,
  hedge: `
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
    whether explore explores explored exploring examine examines examined examining mull mulls mulled mulling weigh weighs
    weighed weighing discuss discusses discussed discussing negotiate negotiates negotiated negotiating propose
    proposes draft offers offer able unable ready willing set due scheduled
    supposed accused charged
`,
  titleLimit: `
    former ex acting vice deputy assistant then late incoming outgoing interim retired elect designate associate
    junior senior honorary under sub shadow
`,
  approximator: `
    about around roughly approximately nearly almost least most more less fewer over under up some only
    exactly estimated average minimum maximum between
`,
  quantifier: `
    all every each most many much several some few any both half majority minority only no none entire whole
    always often sometimes usually rarely never seldom once twice first second third last
`,
  condition: `
    if unless provided providing assuming pending until except excluding conditional contingent barring
`,
  reporting: `
    say tell ask wonder add state note explain claim allege argue insist warn believe think suggest estimate acknowledge
    admit concede confirm deny predict reveal testify announce maintain contend assert report suspect fear hope
    complain joke boast speculate according
`,
  saying: `
    say tell add state note explain write tweet remark announce declare report comment claim allege argue insist
    warn believe think suggest estimate acknowledge admit concede confirm deny predict reveal disclose recall
    testify promise vow pledge assert contend maintain reply respond stress emphasize emphasise observe reckon
    accuse urge complain conclude describe according post quote cite
`,
  kin: `
    father mother parent son daughter brother sister husband wife widow partner girlfriend boyfriend friend cousin
    uncle aunt nephew niece lawyer attorney spokesman spokeswoman spokesperson aide adviser advisor assistant agent
    representative ally critic opponent supporter rival fan victim family relative colleague deputy
`,
  relations: `
    by | with | without | against | for | from | to into toward towards onto | over above | under below beneath
    before | after | until till | since because as | although though but yet however while whereas | and | or nor
    in at on within inside | out outside | between among | if | than | about | through via | of | during amid
    so thus therefore | despite | per | off | across throughout
`,
  months: 'january february march april may june july august september october november december',
  days: 'monday tuesday wednesday thursday friday saturday sunday',
  pronouns: `
    he him his himself | she her hers herself | they them their theirs themselves
    we us our ours ourselves | i me my mine myself | you your yours | it its itself
  `,
  anaphors: 'he him his she her they them their it its',
  genders: 'he him his himself mr | she her hers herself mrs ms miss',
}
