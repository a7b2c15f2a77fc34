/**
 * English words that say nearly the same in news; a question is seldom put in the words of its
 * answer. A line is one sense: every word of it may stand for every other, more weakly than a word
 * for itself. A phrase is written with +. Ours, and meant to grow.
 */
export const SYNONYMS = `
accuse allege charge blame indict implicate
allegation accusation charge claim
fraud deception scam swindle deceit scheme
dishonest deceptive untruthful lie lies false misleading untrue
honest truthful candid frank forthright
lie falsehood untruth deception
steal theft rob loot embezzle misappropriate
misuse abuse misappropriate exploit
crime offence offense felony wrongdoing
illegal unlawful illicit banned
guilty convicted culpable
convict sentence conviction
trial hearing court courtroom proceedings
lawsuit suit case litigation complaint sue
lawyer attorney counsel solicitor barrister legal+team
judge justice magistrate
jury juror
prosecutor prosecution government+lawyer
defendant accused suspect
testify testimony witness evidence
investigate probe inquiry investigation examine
prison jail custody incarcerate imprison
arrest detain apprehend custody
victim casualty sufferer
murder kill homicide slay assassinate
shoot shooting gunman gunfire
regulator watchdog authority
regulation rule law legislation
penalty fine punishment sanction
compensation damages payout redress
settlement settle agreement
antitrust anticompetitive monopoly monopolist competition+law
compete rival competitor competition opponent
dominate dominance dominant monopoly
compare liken equate comparison
similar alike comparable akin same
differ different distinct contrast unlike
prominent famous renowned well-known notable celebrated star
investor backer shareholder financier
investment stake funding
customer client consumer user buyer shopper
company firm business corporation enterprise
startup start-up young+company
founder co-founder creator founded
establish found set+up create launch
executive chief boss ceo head leader
chairman chair chairwoman chairperson
employee staff worker workforce personnel
colleague coworker associate partner
subordinate deputy aide underling assistant
employ hire recruit
fire dismiss sack oust remove removal ouster axe
resign quit step+down leave departure depart exit
layoff redundancy job+cut lay+off
appoint name nominate designate
replace successor succeed substitute
salary wage pay earnings
profit gain earnings surplus
revenue income sales turnover takings
loss deficit shortfall
gain benefit advantage profit
personal private own
wealth fortune rich riches
wealthy rich affluent billionaire millionaire
poor poverty impoverished
bankrupt insolvent bankruptcy collapse
collapse downfall fall failure crash
money cash funds fund capital
debt loan borrow owe liability
lend loan lender
price cost fee charge
expensive costly pricey
cheap inexpensive affordable low-cost
discount deal sale bargain offer price+cut
promotion offer bonus deal
bonus reward incentive
value worth valuation
inflate exaggerate overstate inflated
asset property holding
property estate real+estate building
apartment flat condo penthouse
house home residence dwelling
landlord owner proprietor
own possess owner have
share stock equity
market+share dominance
economy economic financial
recession downturn slump contraction
inflation price+rise consumer+prices
interest+rate rates borrowing+cost
central+bank federal+reserve fed
cryptocurrency crypto bitcoin digital+currency
exchange platform marketplace
trade trader trading
withdraw withdrawal pull take+out
deposit place put
transfer move send
spend spending expenditure outlay
increase rise grow growth climb surge jump soar expand
decrease fall drop decline reduce reduction cut shrink lower slump
expand expansion grow growth enlarge extend
rapid fast quick swift speedy
slow sluggish gradual
improve better enhance boost upgrade
worsen deteriorate decline aggravate worse
poor bad weak lackluster disappointing
strong robust solid powerful
success successful triumph win achievement
failure fail flop fall+short
difficult hard tough challenging
difficulty trouble struggle problem challenge
challenge test difficulty problem
problem issue trouble difficulty
mistake error blunder misstep failure
fix repair mend correct resolve address
solve resolve settle fix
cause lead+to trigger prompt result+in
reason motive cause motivation
motivate drive prompt inspire
consequence result effect outcome aftermath
affect influence impact hit
influence sway impact effect power
harm damage hurt injure
danger risk hazard threat
dangerous risky hazardous unsafe
safe secure safety
protect defend safeguard shield protection
attack assault strike raid
defend defence defense protect guard
war conflict fighting battle
soldier troop serviceman fighter
weapon arm gun
bomb explosive blast explosion
hostage captive abducted kidnapped
peace truce ceasefire
negotiate negotiation talks bargain
agree agreement accept consent deal
disagree dispute object differ
dispute row disagreement quarrel conflict
controversy scandal furore row outcry
criticize criticise slam denounce condemn blast criticism fault
praise laud applaud commend hail compliment
admit acknowledge concede confess
deny refute reject dismiss
refuse decline reject turn+down
reject refuse dismiss turn+down
accept agree approve embrace
approve endorse back authorize clear approval
allow permit let permissible okay enable
forbid ban prohibit bar outlaw block
prevent stop block avert avoid
demand require call+for insist
require need demand necessary mandatory
request ask seek appeal
order instruct direct command tell
instruct tell direct order
persuade convince talk+into urge
encourage urge spur
suggest propose imply hint indicate
propose proposal suggest plan
recommend advise recommendation
advise advice counsel guidance
intend plan aim mean intention
expect anticipate predict forecast await
predict forecast prediction projection expect
hope wish aspire
believe think reckon consider
doubt question uncertain sceptical skeptical
know aware knowledge familiar
understand grasp comprehend
explain clarify account
describe call depict portray characterize
portray depict present paint characterize
depict portray show paint
reveal disclose expose uncover show
hide conceal secret cover+up
secret hidden confidential covert
show demonstrate prove display
prove show establish confirm
confirm verify corroborate affirm
evidence proof
announce unveil reveal declare
declare announce proclaim state
comment remark statement
speak talk say tell
discuss talk debate address
express voice articulate convey
promise pledge vow commit
warn caution alert
threaten threat menace
complain complaint grumble
respond reply answer react response
ask question query inquire
argue contend maintain assert claim
focus concentrate emphasis center
emphasize stress highlight underline
important key crucial significant vital major
significant major considerable substantial
large big huge massive vast giant enormous
small little tiny minor modest
new fresh novel latest recent
old former aged elderly
former ex previous past
current present existing
future upcoming forthcoming coming next
begin start commence launch kick+off
end finish conclude stop terminate
continue keep persist remain go+on
stop halt cease end
delay postpone defer put+off
cancel scrap call+off abandon
return come+back comeback
leave depart exit quit
arrive arrival reach come
travel trip journey tour
meet meeting encounter gather
join sign+up enter
attend visit present
participate take+part involved
support back assist help
help aid assist support
oppose resist object against
lead leader head spearhead
manage run handle oversee management
control run dominate power
own owner hold
operate run operation
develop create build development
create make build produce
produce make manufacture output production
make manufacture produce
design create devise
use utilize employ usage
buy purchase acquire acquisition takeover
sell sale vendor
rent lease hire
offer provide give supply
provide give offer supply deliver
receive get obtain
obtain get acquire secure gain
give donate hand grant
donate donation charity gift
share split divide distribute
distribute spread hand+out
collect gather amass
store keep stash
save rescue preserve
search look+for seek hunt
find discover locate
discover find detect uncover
lose loss defeat
win victory triumph beat winner
defeat beat loss overcome rout
beat defeat overcome thrash
score goal point tally
goal target aim objective
match game fixture contest clash
game match contest
team club side squad franchise
player athlete star
coach manager trainer
captain skipper
champion winner title champion
tournament competition cup championship
season campaign year
injury hurt injured sidelined
referee official umpire
fan supporter follower
quarterback passer signal-caller
touchdown score
betting wager gambling bet sportsbook bookmaker
odds line price
sportsbook bookmaker betting+site betting+platform operator
prize award honor honour trophy
record best milestone high
perform performance display play show
performance display form showing
film movie picture
actor actress star
singer musician artist pop+star
song track single tune
album record
concert show gig tour
relationship romance dating couple
date dating romance see
marry marriage wedding spouse wed
divorce split separate separation break+up
husband spouse partner
wife spouse partner
child kid son daughter children
parent mother father mom dad
family relative kin
friend pal ally buddy
baby infant newborn
woman female women
man male men
young youth youthful teenager teen
person individual figure
people public citizens
crowd audience spectators
audience viewers listeners crowd
celebrity star famous
journalist reporter writer
newspaper publisher paper press
publisher newspaper media
article story piece report
interview conversation talk
post tweet message
website site web+page
platform service site app
app application software
phone smartphone handset mobile iphone android
computer laptop pc machine
device gadget hardware product
feature function capability
software program app
chatbot assistant bot chatgpt
artificial+intelligence ai machine+learning
model system
algorithm system formula
data information
privacy personal+data
hack breach cyberattack
security safety protection
search+engine google search
social+media social+network
advertise advertisement advertising ad ads
streaming stream service
video clip footage
picture photo image photograph
default preset automatic
subscriber member subscription
fee charge commission cost
commission fee cut
contract deal agreement
term condition clause
restrict limit restriction curb constrain
limit cap restrict
policy rule guideline
government administration state
president leader head+of+state
politician lawmaker legislator
lawmaker congressman senator legislator representative
election vote poll ballot
voter electorate
poll survey study
survey poll questionnaire study
study research survey report
scientist researcher academic expert
expert specialist authority
research study investigation
student pupil
teacher instructor professor
school academy college
disease illness condition
ill sick unwell
drug medicine medication
doctor physician medic
hospital clinic medical+center
die death dead pass+away
climate global+warming
pollution emission contamination
weather conditions climate
storm hurricane cyclone
rain rainfall wet
fire blaze wildfire
accident crash collision
car vehicle automobile
driver motorist
plane aircraft jet
ship vessel boat
road street highway
area region zone district
city town metropolis
country nation state
foreign overseas international abroad
domestic home national local
border frontier
immigrant migrant refugee
police officer cop
official authority
member representative
group organization organisation body
organization group body association
committee panel board
board directors panel
meeting talks summit gathering
event occasion
opportunity chance
chance opportunity possibility likelihood
likely probable expected
possible potential
certain sure definite
clear obvious evident
true real genuine accurate
wrong incorrect mistaken false
right correct
fair just equitable
unfair unjust
legitimate valid lawful
integrity honesty ethics values
reputation image standing
trust confidence faith reliable
reliable trustworthy dependable trusted
responsible accountable liable
responsibility duty obligation
power authority clout
rich wealthy
popular favorite favourite liked
love adore affection
hate dislike loathe
happy glad pleased delighted
sad unhappy upset
angry furious outraged anger
surprise shock astonish unexpected
shocking surprising stunning
fear afraid worry scared
worry concern anxiety fear
concern worry alarm
proud pride
confident sure optimistic
optimistic hopeful positive
pessimistic negative gloomy
careful cautious wary
quiet silent silence
busy hectic packed
tired exhausted fatigue
strange odd weird unusual
usual normal typical ordinary
common frequent widespread
rare unusual scarce
many numerous several
few handful
whole entire full
part portion section
half 50%
first initial maiden debut
last final
top leading best
bottom lowest worst
high elevated
low reduced
amount sum quantity total
number figure total
average mean typical
approximately about roughly around
nearly almost close+to
exceed surpass top outstrip beat
reach hit attain
average mean
annual yearly
daily every+day
decade ten+years
holiday vacation break christmas
gift present
food meal dish
restaurant eatery diner
eat dine consume
drink beverage
clothes clothing outfit apparel wear
wear don dress
shoe footwear sneaker
beautiful pretty gorgeous
appearance look looks
color colour shade
size dimension
shape form
speed pace
strength power force
weakness flaw vulnerability
flaw defect bug weakness
quality standard
standard level norm
method way approach technique
approach strategy method
strategy plan approach tactic
purpose aim reason
idea notion concept
opinion view belief stance
view opinion perspective
perspective viewpoint view outlook
attitude stance approach
behavior behaviour conduct
conduct behavior behaviour
habit practice custom
practice custom conduct
skill talent ability
ability capability capacity skill
experience background
career job profession
job role position post work
role part position job
task job duty
duty responsibility obligation
effort attempt bid
attempt try effort bid
try attempt seek endeavor
fight battle struggle
struggle fight difficulty
survive outlive endure
suffer endure experience
recover recovery rebound bounce+back
rebuild reconstruct restore
destroy ruin wreck demolish
break shatter smash
split divide separate break+up
combine merge unite join
merge merger combine
connect link tie
link connection tie association
relation connection link
involve include entail
include contain feature comprise
contain hold include
exclude omit leave+out
add include extra
extra additional more
replace swap substitute
change alter shift modify
adjust alter modify change tweak
modify alter change adjust
transform change reshape
remain stay keep
stay remain
rumor rumour speculation gossip
theory speculation hypothesis
guess estimate
estimate reckon projection
measure gauge
calculate compute
count tally
judge assess evaluate
assess evaluate rate review
review assess critique
rate grade rank
rank place position
choose pick select choice
choice option pick
option choice alternative
prefer favor favour
decide decision determine ruling
decision ruling choice verdict
ruling decision verdict judgment
determine decide establish
require need
lack shortage absence
shortage lack scarcity
enough sufficient adequate
excess surplus extra
waste squander
outage blackout
crowded packed
empty vacant
open launch
close shut closure
enter join
visit tour trip
wait await
watch view see
see watch view
hear listen
feel sense
look appear seem
appear seem look
happen occur take+place
cooperate collaborate work+together
partner ally associate
alliance partnership coalition
teammate colleague
rival foe competitor opponent
enemy foe adversary
predecessor former
novel book
author writer novelist
book novel memoir
scene setting
character role
series show program
episode installment
release launch publish come+out
debut premiere launch
`
