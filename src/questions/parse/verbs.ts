/** English verbs whose past or participle no rule gives: base, past, participle. */
const IRREGULAR = `be was been,bear bore borne,beat beat beaten,become became become,begin began begun,bet bet bet,
bid bid bid,bind bound bound,bite bit bitten,blow blew blown,break broke broken,bring brought brought,
broadcast broadcast broadcast,build built built,burn burned burned,burst burst burst,buy bought bought,
cast cast cast,catch caught caught,choose chose chosen,come came come,cost cost cost,cut cut cut,deal dealt dealt,
dig dug dug,do did done,draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,
feed fed fed,feel felt felt,fight fought fought,find found found,flee fled fled,fly flew flown,forbid forbade forbidden,
forecast forecast forecast,forget forgot forgotten,forgive forgave forgiven,freeze froze frozen,get got gotten,
give gave given,go went gone,grow grew grown,hang hung hung,have had had,hear heard heard,hide hid hidden,
hit hit hit,hold held held,hurt hurt hurt,keep kept kept,know knew known,lay laid laid,lead led led,leave left left,
lend lent lent,let let let,lie lay lain,lose lost lost,make made made,mean meant meant,meet met met,
mistake mistook mistaken,outlaw outlawed outlawed,overcome overcame overcome,oversee oversaw overseen,
overthrow overthrew overthrown,pay paid paid,put put put,quit quit quit,read read read,rebuild rebuilt rebuilt,
ride rode ridden,ring rang rung,rise rose risen,run ran run,say said said,see saw seen,seek sought sought,sell sold sold,
send sent sent,set set set,shake shook shaken,shoot shot shot,show showed shown,shrink shrank shrunk,shut shut shut,
sing sang sung,sink sank sunk,sit sat sat,sleep slept slept,slide slid slid,speak spoke spoken,speed sped sped,
spend spent spent,split split split,spread spread spread,stand stood stood,steal stole stolen,stick stuck stuck,
strike struck struck,swear swore sworn,sweep swept swept,swim swam swum,swing swung swung,take took taken,
teach taught taught,tear tore torn,tell told told,think thought thought,throw threw thrown,
undergo underwent undergone,understand understood understood,undertake undertook undertaken,uphold upheld upheld,
wake woke woken,wear wore worn,win won won,withdraw withdrew withdrawn,withhold withheld withheld,write wrote written`

/** Regular verbs that questions about news ask with; nouns that are verbs too are among them. */
const REGULAR = `abandon abolish accept accuse achieve acquire act adapt add address admit adopt advance advise affect
agree aim allow announce answer appeal appear apply appoint approach approve argue arrest arrive ask assassinate assist
assume attack attempt attend attract avoid award back ban base battle believe belong benefit blame block bomb boost
borrow boycott call campaign cancel capture carry cause celebrate chair challenge change charge check claim clash climb
close collaborate collapse collect comment commit compare compete complain complete conclude condemn conduct confirm
connect consider consist contact contain continue contribute control convict cooperate cover crash create criticise
criticize cross damage decide declare decline decrease defeat defend delay deliver demand demolish deny depart depend
deploy describe design destroy detain determine develop die differ direct disagree disappear discover discuss dismiss
dispatch dispute divide divorce donate double earn elect emerge emphasise emphasize employ enable encourage end endorse
enforce engage enjoy enter establish evacuate evolve examine exceed exchange exist expand expect expel explain explode
explore export express extend face fail favor favour film finance finish fire follow force form found fund gain gather
govern grant guarantee halt handle happen harm head help highlight hire honor honour hope host ignore impact implement
import impose improve include increase inform inherit injure inspect inspire install intend intervene introduce invade
invent invest investigate invite involve issue jail join judge jump justify kill lack land last launch like limit link
list live locate look love lower maintain manage mandate march mark marry measure mediate mention merge monitor mourn
move murder name need negotiate nominate note notice nuclearise obtain occupy occur offer open operate oppose order
organise organize originate own participate pass pause perform permit pick place plan plant play pledge point possess
postpone praise predict prefer prepare present preside press prevent produce prohibit promise promote propose protect
protest prove provide publish pull purchase pursue push question raise ratify reach react realise realize receive
recognise recognize recommend record recover recruit reduce refer reflect reform refuse regain reject relate release
rely remain remove rename renew rent repair repeal repeat replace reply report represent request require rescue reserve
resign resist resolve respond restore restrict result resume retain retire return reveal reverse review revise rule
sail sanction save scrap scrape search secure separate serve settle share ship sign signal sink slam slow smuggle solve
spark stage start state stay stop store stress strengthen struggle study submit succeed suffer suggest supply support
suppress surrender survive suspend sustain switch talk target tax terminate test testify thank threaten touch tour trade
train transfer transform translate transmit travel treat trigger try turn underline unify unite unveil update uphold
urge use vanish veto view violate visit vote vow wait walk want warn watch welcome work worry worsen`

const irregular = IRREGULAR.split(',').map((line) => line.trim().split(/\s+/))
const BASES: ReadonlySet<string> = new Set([
  ...irregular.map(([base = '']) => base),
  ...REGULAR.split(/\s+/),
])
const PAST = new Map(irregular.map(([base = '', past = '']) => [base, past]))
const BASE_OF = new Map(
  irregular.flatMap(([base = '', past = '', participle = '']) => [
    [past, base] as const,
    [participle, base] as const,
  ]),
)

/** The base form of a verb that news asks with, from any of its forms; undefined for other words. */
export function baseOf(word: string): string | undefined {
  const lower = word.toLowerCase()
  if (BASES.has(lower)) return lower
  const known = BASE_OF.get(lower)
  if (known) return known
  return candidates(lower).find((form) => BASES.has(form))
}

/** Is this the base form itself, as after "did"? */
export const isBase = (word: string): boolean => BASES.has(word.toLowerCase())

/** A form that has its own subject: "ships", "shipped", "won"; never "ship" or "shipping". */
export function isInflected(word: string): boolean {
  const lower = word.toLowerCase()
  if (BASE_OF.has(lower)) return true
  return /(?:s|ed)$/.test(lower) && candidates(lower).some((form) => BASES.has(form))
}

/** "held", "shipped", "written": what stands after "was". */
export const isParticiple = (word: string): boolean =>
  BASE_OF.has(word.toLowerCase()) || /\p{L}{2}ed$/u.test(word)

function candidates(form: string): string[] {
  const stem = /^(.{2,}?)(?:ies|ied|ing|es|ed|s)$/.exec(form)?.[1] ?? ''
  if (!stem) return []
  const single = stem.replace(/([b-df-hj-np-tv-z])\1$/, '$1')
  return [form.replace(/s$/, ''), stem, `${stem}e`, `${stem}y`, single]
}

/** The simple past of a base form. */
export function pastOf(base: string): string {
  const known = PAST.get(base)
  if (known) return known
  if (/e$/.test(base)) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  // One syllable, or the last one stressed: "ban", "commit".
  const doubles = /^[^aeiou]*[aeiou][b-df-hj-np-tvz]$/.test(base) || DOUBLED.test(base)
  return doubles ? `${base}${base.slice(-1)}ed` : `${base}ed`
}

const DOUBLED =
  /^(?:admit|commit|compel|control|expel|occur|permit|prefer|refer|submit|transfer|transmit|rebut|repel)$/

/** The third person of a base form. */
export function presentOf(base: string): string {
  if (base === 'have') return 'has'
  if (base === 'be') return 'is'
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`
}
