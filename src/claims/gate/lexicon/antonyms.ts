import { englishStem as stem } from './stem.ts'

/** Opposites: the words left of the stroke against the words right of it. */
const PAIRS = `
increase rise grow climb gain jump surge soar up higher expand raise boost | decrease decline fall drop shrink plunge tumble slump down lower contract cut reduce
more | less fewer
win victory triumph | lose loss defeat
accept approve back endorse support welcome pass | reject oppose refuse block veto condemn
supporter proponent ally backer | opponent critic enemy rival foe
allow permit authorize legalize | ban prevent prohibit forbid bar outlaw block
open reopen | close shut
start begin launch continue resume | stop end finish cease halt suspend
before prior ahead | after following since
best better | worst worse
biggest largest most greatest highest | smallest least fewest lowest
oldest old older elderly | youngest young younger new
guilty convicted | innocent acquitted cleared
male man boy | female woman girl
son | daughter
father dad | mother mom mum
brother | sister
husband | wife
uncle | aunt
nephew | niece
king | queen
prince | princess
north northern | south southern
east eastern | west western
success succeed successful | failure fail failed unsuccessful
legal lawful | illegal unlawful
arrest detain jail imprison | release free
alive survive survived living live | dead die died killed
condemn criticize criticise blame slam | praise commend laud applaud
deny refuse reject | admit confirm acknowledge accept agree
strengthen bolster | weaken undermine
improve better | worsen deteriorate
early earlier | late later
first | last final
public | private
join enter arrive | leave quit exit depart
strong | weak
safe secure | dangerous unsafe risky
rich wealthy | poor
minimum | maximum
possible | impossible
likely | unlikely
positive | negative
buy purchase import | sell export
include | exclude
remember | forget
love like | hate dislike
friend | enemy
peace | war
ally | enemy
attack | defend
hire appoint elect | fire dismiss sack oust
lend | borrow
giver donor | recipient
teach | learn
import | export
profit surplus | loss deficit
ahead | behind
above over | below under beneath
inside within | outside
for with | against without
to | from
day | night
morning | evening
hot warm | cold cool
light | dark
full | empty
long | short
fast quick | slow
high | low
hard difficult | easy
major | minor
majority | minority
present | absent
true | false
right correct | wrong incorrect
left | right
same similar | different
always | never
all every everyone | none nobody no
many most | few
often frequently | rarely seldom
happy | sad unhappy
optimistic | pessimistic
hope | fear despair
build create | destroy demolish dismantle
add | remove subtract
give | take
send | receive
push | pull
show reveal disclose | hide conceal
find | lose
save | waste
rise | set
lead | trail follow
victim | attacker perpetrator suspect
employer | employee
buyer | seller
landlord | tenant
plaintiff prosecutor | defendant
offense attack | defense
upgrade | downgrade
accelerate | slow
tighten | loosen ease
widen | narrow
domestic | foreign
urban | rural
ancient old | modern new
temporary | permanent
voluntary | mandatory compulsory
active | inactive passive
single | multiple
married | divorced unmarried
pregnant | barren
healthy | sick ill
cure heal | infect
triumphant thriving successful | struggling distressed failing
unanimous | divided
unite | divide split
trust | distrust suspect
confidence | doubt
certain sure | doubtful uncertain
local | national international
`

const opposites = new Map<string, Set<string>>()
for (const line of PAIRS.split('\n')) {
  const [left, right] = line.split('|').map((side) => side.trim().split(/\s+/).filter(Boolean))
  if (left === undefined || right === undefined) continue
  for (const a of left)
    for (const b of right)
      for (const [x, y] of [
        [a, b],
        [b, a],
      ] as const) {
        for (const key of [x, stem(x)]) {
          const known = opposites.get(key) ?? new Set<string>()
          known.add(y).add(stem(y))
          opposites.set(key, known)
        }
      }
}

/** Words that say the contrary of this one, as they stand and by stem. */
export function* oppositesOf(word: string): Generator<string> {
  yield* opposites.get(word) ?? []
  yield* opposites.get(stem(word)) ?? []
  const plain = word.replace(PREFIXES, '')
  if (plain !== word && plain.length > 3) yield stem(plain)
  for (const prefix of ['un', 'in', 'im', 'dis', 'non']) yield stem(`${prefix}${word}`)
}

const PREFIXES = /^(?:un|in|im|il|ir|dis|non|mis|de|anti|counter)-?/

export function areOpposites(a: string, b: string): boolean {
  if (opposites.get(a)?.has(b) === true || opposites.get(stem(a))?.has(stem(b)) === true)
    return true
  return prefixed(a, b) || prefixed(b, a)
}

function prefixed(longer: string, shorter: string): boolean {
  if (longer.length < shorter.length + 2 || shorter.length < 4) return false
  return PREFIXES.test(longer) && longer.replace(PREFIXES, '') === shorter
}
