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

/**
 * Words that stand in a large part of all news, whatever the event: offices, institutions, days,
 * months, counting words. Before documents have been counted they pass for frequent.
 */
const NEWS = [
  'president prime minister ministers premier chancellor king queen prince pope senator senate congress parliament lawmakers mayor governor secretary general chief executive chairman director head leader leaders official officials spokesman spokeswoman spokesperson government governments administration cabinet department ministry office agency council commission committee court judge police army military forces troops party parties opposition election elections vote votes voters campaign',
  'country countries nation nations national state states federal city cities capital region world international global foreign domestic public people person man woman men women child children family group members member company companies business firm market markets bank economy economic trade money price prices cost percent per cent million billion trillion thousand hundred dollars euros pounds number report reports reported reporting news statement meeting meetings talks summit conference visit plan plans deal agreement law bill decision action support security issue issues problem case cases work workers job jobs part place area house home school university hospital water',
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today yesterday tomorrow morning afternoon evening night week weeks month months year years day days time hour hours minutes ago last next since early late recent recently earlier later',
  'first second third one two three four five six seven eight nine ten dozen many several much less least high higher highest low lower big biggest large larger small good great best better long short old young early full same different likely possible according told saying added announced called asked made make take took taken come came going expected including among around across amid still back well even like get got see seen know think want need use used help keep show set put run end start began begin left right',
  'south north east west northern southern eastern western central united republic kingdom union',
  'président présidente ministre gouvernement premier première chef état états pays nation monde national nationale internationale ville région police armée parti élection élections politique économie économique entreprise marché million millions milliard milliards euros pour cent lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre jour jours semaine mois année années ans heures temps hier aujourd hui demain nouveau nouvelle deux trois quatre cinq selon déclaré annoncé',
  'präsident präsidentin minister regierung bundesregierung land länder stadt welt polizei partei wahl politik wirtschaft unternehmen millionen milliarden prozent euro montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember tag tage woche monat jahr jahre jahren uhr heute gestern zwei drei vier fünf',
  'presidente presidenta ministro gobierno país países mundo ciudad policía partido elecciones política economía empresa mercado millones euros dólares ciento lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre día días semana mes año años horas hoy ayer dos tres cuatro cinco según',
] as const

export const COMMONPLACE: ReadonlySet<string> = new Set(NEWS.flatMap((list) => list.split(' ')))
