/** Irregular English forms by their base, as any grammar lists them. */
const FORMS = `
be am is are was were been being | have has had having | do does did done doing | say said says
go went gone goes | get got gotten | make made | know knew known | take took taken | see saw seen
come came | think thought | give gave given | find found | tell told | become became | leave left
feel felt | bring brought | begin began begun | keep kept | hold held | write wrote written
stand stood | hear heard | mean meant | meet met | run ran | pay paid | sit sat | speak spoke spoken
lead led | grow grew grown | lose lost | fall fell fallen | send sent | build built | understand understood
draw drew drawn | break broke broken | spend spent | rise rose risen | drive drove driven | buy bought
wear wore worn | choose chose chosen | seek sought | throw threw thrown | catch caught | deal dealt
win won | forget forgot forgotten | sell sold | fight fought | teach taught | eat ate eaten | sing sang sung
strike struck | hang hung | shake shook shaken | ride rode ridden | feed fed | shoot shot | drink drank drunk
hide hid hidden | fly flew flown | sleep slept | steal stole stolen | swear swore sworn | wake woke woken
freeze froze frozen | bear bore born borne | blow blew blown | bind bound | swim swam swum | sink sank sunk
tear tore torn | lay laid | lie lay lain lying | dig dug | flee fled | grind ground | shrink shrank shrunk
show shown | forbid forbade forbidden | undergo underwent undergone | withdraw withdrew withdrawn
overcome overcame | undertake undertook undertaken | arise arose arisen | dying die died dies | tie tied tying
slay slew slain | stick stuck | sweep swept | swing swung | weave wove woven | wind wound | foresee foresaw foreseen
child children | man men | woman women | person persons | foot feet | tooth teeth | mouse mice | life lives
wife wives | knife knives | leaf leaves | half halves | thief thieves | shelf shelves | wolf wolves | self selves
crisis crises | analysis analyses | basis bases | criterion criteria | medium media | datum data
agree agreed agrees agreeing | free freed frees freeing | see seeing sees | flee fleeing flees
use used uses using | die dying | news | series | species | politics | this | his | its | us | thus | plus
analyse analyze analysed analyzed | organise organize organised organized organising organizing
travel travelled traveled travelling traveling | cancel cancelled canceled cancelling canceling
defence defense | centre center centres centers | labour labor | favour favor | colour color | honour honor
programme program programmes programs | tonne tonnes | metre meter metres meters | kilometre kilometer kilometres kilometers
theatre theater | neighbour neighbor neighbours neighbors | harbour harbor | rumour rumor | licence license
grey gray | judgement judgment | ageing aging | towards toward | afterwards afterward
`

export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  FORMS.split(/[|\n]/).flatMap((line) => {
    const [base = '', ...forms] = line.trim().split(/\s+/)
    return base === '' ? [] : [base, ...forms].map((form): [string, string] => [form, base])
  }),
)

/** Past forms that a regular ending does not give away. */
export const PAST: ReadonlySet<string> = new Set(
  `was were had did went got made knew took saw came thought gave found told became left felt brought began kept
  held wrote stood heard meant met ran paid sat spoke led grew lost fell sent built understood drew broke spent
  rose drove bought wore chose sought threw caught dealt won forgot sold fought taught ate sang struck hung shook
  rode fed shot drank hid flew slept stole swore woke froze bore blew bound swam sank tore laid lay dug fled
  ground shrank forbade underwent withdrew overcame undertook arose died tied slew stuck swept swung agreed freed`.split(
    /\s+/,
  ),
)
