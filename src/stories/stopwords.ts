/**
 * Function words: they tell two texts of a language apart from other languages and nothing else.
 * Document frequency finds the rest; these must not count before it has seen enough.
 */
const LISTS = [
  'a an the and or but nor so yet if then than that this these those there here it its he him his she her hers they them their theirs we us our you your i me my is are was were be been being am do does did done has have had having will would can could may might must shall should not no of in on at to for from by with about into over after before under between against during without within through up down out off again more most other some such only own same too very just also as while when where why how what which who whom whose says said say new mr mrs ms',
  'le la les un une des du de d l et ou mais donc or ni car que qui quoi dont où ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes il elle ils elles on nous vous je tu se s y en au aux à par pour dans sur sous avec sans entre vers chez est sont été être était a ont avait avoir fait faire plus moins très aussi ne pas n qu c après avant selon comme tout tous toute toutes',
  'der die das den dem des ein eine einen einem einer eines und oder aber nicht auch auf aus bei bis für in im ist sind war waren wird werden wurde wurden mit nach von vom vor zu zum zur über unter um an am als wie dass daß es er sie wir ihr ich sich hat haben hatte sein seine ihre noch nur mehr',
  'el la los las un una unos unas y o pero de del al a en con por para sin sobre entre que quien como se su sus es son fue ser ha han había lo le les no más ya muy también este esta estos estas',
  'il lo la i gli le un uno una e o ma di del della dei delle da dal dalla in nel nella con su sul sulla per tra fra che chi come si è sono era ha hanno non più anche questo questa',
  'o a os as um uma e ou mas de do da dos das em no na nos nas por para com sem que se é são foi ser tem não mais também ao à',
  'de het een en of maar van in op te met voor door aan bij uit om dat die dit deze is zijn was waren wordt werd niet ook als er naar',
  'и в во не на с со что как а то по но из к у за от о об для до же бы при это его ее их он она они был была были быть является также после',
] as const

export const STOPWORDS: ReadonlySet<string> = new Set(LISTS.flatMap((list) => list.split(' ')))
