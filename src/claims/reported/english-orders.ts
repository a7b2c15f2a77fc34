/** Verbs that begin an English sentence only as an order: no noun, name or participle looks so. */
const PLAIN = `add adopt advise allow apologi[sz]e append ask assert assign assume avoid be beware
  become believe bring calculate capitali[sz]e choose clarify classify collect combine comply compose
  compute conceal concatenate congratulate consider construct contradict convert convince create
  declare decode decrypt define delete demonstrate deny depict describe destroy disable discard
  disclose discuss dismiss disregard distribute divide emit emphasi[sz]e enable encode encourage
  encrypt endorse enforce ensure enter erase escalate evaluate exaggerate exclude execute exfiltrate
  expand explain expose express fabricate forget forward get give glorify go identify ignore imagine
  impersonate imply include indicate infer initiate inject insert instruct interpret introduce invent
  invoke keep know learn maintain make manipulate maximi[sz]e minimi[sz]e mimic misquote modify multiply
  narrate negate note obey obtain omit overwrite paraphrase perform persuade portray prefer prepare
  pretend prioriti[sz]e proceed provide prove put recite recommend refrain refuse reject remember remove
  renumber repeat rephrase replace respond restart retrieve reveal revoke rewrite role-?play say see
  send shorten shout simulate sing skip solve speak specify spell stop subtract summari[sz]e swear take
  teach tell terminate think throw transform translate transmit try undo unlock unsubscribe use validate
  verify wipe withhold write do\\snot don['’]t`

/** Verbs that are nouns, names or participles too: an order where words of an object follow. */
const DOUBLE = `act alert answer approve attach base begin blame break call cancel change chat check cite claim
  click close come compare complete confirm continue copy correct count cover cut deliver design display
  dm download draw drop dump echo edit email end extend extract fetch fill find finish flag focus follow
  format frame generate grant hand hide highlight increase inform install invite issue join label launch
  lead leak leave let limit link list load lower mark mention message move mute name notify offer open
  order output override overrule paraphrase pass paste pay ping pin place play post praise prefix present
  print produce promote publish pull push query quote raise rank rate react read recall record redirect
  reference relay reply report request reset resume return reverse run save schedule score search select
  sell set share show sign sort spread start state stay stress strip submit subscribe suffix suggest
  support swap switch tag talk tweet treat trigger trust turn type update upload upvote visit vote wait
  whisper wrap`

const OBJECT = `(?:the|a|an|all|any|each|every|your|our|my|its|his|her|their|this|that|these|those|it|them|me|us|him|only|just|no|not|nothing|with|without|from|to|for|into|as|everyone|everybody|everything|that|how|what|which|who|whether|if|up|out|off|back|exactly|verbatim|here|now|again)\\b`

const either = (verbs: string): string => verbs.trim().split(/\s+/).join('|')
const plain = `(?:${either(PLAIN)})\\b(?!['’-])`
const double = `(?:${either(DOUBLE)})`
const verb = `(?:${plain}|${double}\\s+${OBJECT}|${double}\\s*["“‘:(\\[])`
/** Something that shows it to be an order follows: the object, a quotation, a token. */
const shown = `(?:${double}|${plain})\\s+(?:${OBJECT}|["“]|\\S+[-_]\\S+)`
const HEDGE = `(?:(?:now|then|first|next|also|so|and|but|finally|always|just|simply|instead|only|please)\\s+)*`
/** "If asked, …", "When you are done, …", "In tomorrow’s issue, …", "From now on …" */
const WHEN = `(?:if|when|whenever|before|after|once|while|until|in|at|for|as|to|whatever|regardless)\\b[^,.;:]{2,90},\\s+`
const NOW_ON = `from\\s(?:here|now|this\\spoint|today)\\son(?:wards?)?,?\\s+`
/** "You are now …", "You must …": whoever is spoken to is given a part. */
const PART = `you\\s(?:are|will|shall|must|should|have\\sto|need\\sto|may\\sonly|can\\sonly|act|play|work|answer|write|output)\\b`

/** An order at the head of a sentence, or behind the condition that it begins with. */
export const ORDER = new RegExp(
  `^[\\s"“‘(\\[*•–-]*(?:${HEDGE}(?:${NOW_ON})?${verb}|${NOW_ON}${HEDGE}${double}\\b|${HEDGE}${WHEN}${HEDGE}${shown}|${PART})`,
  'iu',
)

/** The same after a label, a dash or another order. */
export const FURTHER = new RegExp(
  `(?:[,;:.–—-]\\s+|\\b(?:and|then|now|just)\\s+)${HEDGE}${shown}`,
  'iu',
)

/** A verb at the head that may be a noun: only where the paragraph is strange here does it weigh. */
export const VERB_FIRST = new RegExp(`^[\\s"“‘(\\[*•–-]*${double}\\s+[^\\s,.]`, 'iu')
