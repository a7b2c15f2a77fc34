import { englishStem as stem } from './stem.ts'

/** Words an editor may exchange without changing what is claimed; one meaning a line. */
const GROUPS = `
about around approximately roughly circa
begin start commence kick-off launch
end finish conclude complete
buy purchase acquire
try attempt
help assist aid assistance
child kid youngster
get obtain receive
many numerous
before prior
later subsequently afterwards
extra additional further more
enough sufficient adequate
need require
say state remark note tell add comment
nearly almost virtually
huge enormous massive giant vast immense gigantic
big large
small little tiny
quickly rapidly swiftly fast
quick rapid swift
home house residence
car automobile vehicle
doctor physician medic
people individuals persons
person individual
immediately instantly once
reveal disclose
currently now presently
usually normally typically generally
let allow permit
throughout across
though however although but
because since as
show demonstrate indicate
die perish
kill slay
injured wounded hurt
injure wound hurt
arrest apprehend detain nab
murder homicide
choose select pick
meet encounter
talk discussion negotiation
talks discussions negotiations
discuss talk
lawyer attorney
cop policeman
movie film
film movie
job position post
company firm business corporation
firm company
employee worker staffer
purchase acquisition
deal agreement accord pact
agreement accord pact
plan scheme
build construct erect
building construction
construction building
ask request
answer reply respond
response reply answer
use utilize utilise employ
country nation
nationwide countrywide
town municipality
city metropolis
area region zone
location place site
happen occur
event incident
fire blaze
hit strike struck
crash collision
accident crash mishap
rain rainfall
storm tempest
sick ill unwell
illness sickness disease
disease illness
medicine medication drug
scared frightened afraid
angry furious irate
happy glad pleased delighted
sad unhappy
important significant crucial key vital
main chief principal primary
hard difficult tough
difficult hard tough challenging
easy simple
wrong incorrect mistaken
right correct
mistake error
error mistake
whole entire
total overall
part portion
yearly annual annually
monthly
daily
pupil student schoolchild
teacher instructor educator
college university
picture photograph photo image
photo picture photograph image
video footage clip
fight battle combat
battle fight
attack assault
assault attack
shooting gunfire
gun firearm weapon
weapon arm
soldier troop serviceman
troops soldiers forces
war conflict
rebel insurgent
government administration
parliament legislature
vote ballot
law legislation
legislation law
money cash funds
price cost
cost price
profit earnings
sales revenue turnover
revenue sales turnover
wage pay salary
tax levy
increase rise grow climb
rise increase climb grow
decrease decline fall drop
decline decrease fall drop reduction
reduce cut lower lessen
cut reduce slash
jump surge soar leap
surge jump soar
improve better enhance
worsen deteriorate
keep retain maintain
stay remain
remain stay
continue proceed
stop halt cease
halt stop
leave depart exit
departure exit
arrive reach come
return
go travel head
travel journey trip
trip journey visit
journey trip
visit
see watch view
look glance
find discover locate
discovery finding
believe think
think believe
know
feel
want wish desire
wish want
worry concern
concern worry
worried concerned anxious
support back
supporter backer
criticize criticise slam blast
criticism
praise commend laud
urge
warn caution
warning caution
insist
claim
allege
deny
agree consent
approve
reject
refuse decline
quit resign
resign quit
appoint name
hire recruit
fire dismiss sack
sack dismiss fire
elderly aged
young youthful
new fresh
old
famous renowned well-known celebrated
rich wealthy affluent
poor impoverished
strong powerful
weak feeble
dead deceased
victim casualty
suspect
jail prison
prison jail
jailed imprisoned incarcerated
sentence
trial
court tribunal
judge
crime offence offense
police officers
thief robber
steal rob
theft robbery
hide conceal
search hunt
hunt search
look seek
seek pursue
chase pursue
escape flee
flee escape
rescue save
save rescue
protect safeguard shield
safe secure
danger peril
dangerous hazardous perilous
threat menace
threaten
damage harm
harm damage hurt
destroy demolish wreck
ruin wreck
repair fix mend
fix repair
close shut
shut close
open
send dispatch
give provide supply
provide supply give offer
offer provide
receive get
share
sell
spend
pay
earn make
make create produce
create make establish
establish found create
found establish
produce make manufacture
manufacture produce
design
develop
test
examine inspect study
study research examine
research study
researcher scientist
scientist researcher
expert specialist
specialist expert
official
leader head chief
head chief boss leader
boss chief head
chief head boss
member
group organization organisation
organization organisation group body
team squad side
squad team
player
match game
game match
win victory triumph
victory win triumph
defeat loss beat
beat defeat
title championship
goal
score
season
fan supporter
crowd audience
audience crowd viewers
singer vocalist
song track
book
author writer
writer author
paper newspaper
newspaper paper
magazine
reporter journalist
journalist reporter
website site
internet web online
online
phone telephone
call
message
letter
email e-mail
post
plane aircraft airplane jet aeroplane
aircraft plane airplane
ship vessel boat
boat vessel ship
vessel ship boat
train
road street
street road
trip voyage
passenger traveler traveller
holiday vacation
vacation holiday
hotel
restaurant eatery
food meal
meal food
drink beverage
alcohol booze
dog
mother mom mum
father dad
parents
baby infant newborn
infant baby
boy lad
girl
husband spouse
wife spouse
couple pair duo
pair couple duo
friend pal
family relatives
wedding marriage
marriage wedding
divorce split
birth
death passing
funeral burial
body corpse
hospital
surgery operation
operation surgery
treatment therapy
therapy treatment
cancer
patient
virus
vaccine jab shot
health
weather
earthquake quake tremor
quake earthquake
flood flooding
flooding flood
snow snowfall
heat
temperature
water
sea ocean
ocean sea
river
mountain
beach shore coast
coast shore
island isle
forest woods woodland
tree
animal creature
creature animal
bird
fish
immediately promptly
recently lately
soon shortly
often frequently
sometimes occasionally
rarely seldom
completely entirely totally fully wholly
entirely completely totally wholly
partly partially
mainly mostly chiefly largely primarily
especially particularly
roughly approximately
together jointly
also too additionally as-well
therefore thus hence consequently
additionally furthermore moreover also besides
meanwhile
while whilst whereas
despite notwithstanding
during amid
within inside
outside
near close
nearby
toward towards
until till
per
gather collect assemble
collect gather
join
include comprise contain
consist comprise
contain include hold
form
become
cause trigger spark prompt
trigger spark cause prompt
result outcome
outcome result
effect impact
impact effect
reason cause
aim goal target objective
goal aim objective target
target aim goal
purpose aim goal
chance opportunity
opportunity chance
possibility chance
likely probable
hope
dream
idea notion
view opinion
opinion view
issue problem matter
problem issue trouble difficulty
trouble problem
question
solution remedy
way manner method
method approach technique way
approach method
system
program programme scheme
project scheme
effort attempt bid
bid attempt effort
step measure move
measure step
move step
action measure
decision ruling
ruling verdict decision
verdict ruling
rule regulation
regulation rule
order command
ban prohibit bar forbid outlaw
prohibit ban bar forbid
limit restrict cap
restrict limit
force compel
push press
pull drag
hold grip
carry transport
transport carry
bring fetch
put place
place put
set
raise lift
lift raise
lower reduce
drop fall
fall drop
grow increase expand
expand grow widen broaden
widen broaden expand
shrink contract
growth increase expansion
expansion growth
strengthen bolster reinforce boost
boost strengthen bolster
weaken undermine
ease relax
relax ease
tighten toughen
speed pace rate
rate pace speed
average mean
quarter three-month
decade
century
week
month
year 12-month
people folks
citizen national
resident inhabitant local
inhabitant resident
native
foreigner
immigrant migrant
refugee
worldwide globally global
global worldwide international
international global
domestic
local
federal
public
private
military army
army military
navy naval
air
nuclear atomic
atomic nuclear
oil petroleum crude
gas petrol gasoline
petrol gasoline
energy power
power electricity
electricity power
firm company
factory plant
plant factory
shop store
store shop
market
bank
loan credit
debt
investor
investment
share stock
stock share
percent % per-cent pct
tonne ton
autumn fall
soccer football
football soccer
apartment flat
flat apartment
elevator lift
truck lorry
lorry truck
sidewalk pavement
garbage rubbish trash waste
rubbish garbage trash
pants trousers
cellphone mobile smartphone
fire launch
deadly fatal lethal
fatal deadly lethal
brutal savage vicious
beautiful gorgeous stunning
strange odd weird bizarre unusual
bizarre strange odd weird
clever smart intelligent
smart intelligent clever
brave courageous
calm peaceful
loud noisy
quiet silent
clean
dirty filthy
expensive costly pricey
cheap inexpensive
free
busy
tired exhausted weary
hungry
lucky fortunate
fortunate lucky
sudden abrupt
suddenly abruptly unexpectedly
gradually slowly
exactly precisely
clearly plainly
probably likely
certainly definitely surely
perhaps maybe possibly
maybe perhaps possibly
`

const synonyms = new Map<string, Set<string>>()
for (const line of GROUPS.split('\n')) {
  const group = [
    ...new Set(
      line
        .trim()
        .split(/\s+/)
        .filter(Boolean)
        .flatMap((word) => [word, stem(word)]),
    ),
  ]
  for (const word of group) {
    const known = synonyms.get(word) ?? new Set<string>()
    for (const other of group) known.add(other)
    synonyms.set(word, known)
  }
}

/** Words that may stand for this one, itself among them. */
export function synonymsOf(word: string): ReadonlySet<string> {
  return synonyms.get(word) ?? synonyms.get(stem(word)) ?? NONE
}

const NONE: ReadonlySet<string> = new Set()

export function areSynonyms(a: string, b: string): boolean {
  return synonyms.get(a)?.has(b) === true || synonyms.get(stem(a))?.has(stem(b)) === true
}
