import { type Lexicon, reader } from './lexicon.ts'
import { digits } from './numbers.ts'
import type { Piece, Time, Tongue } from './tongue.ts'

const french: Lexicon = {
  stem,
  functional: `
    le la l' les un une des de du d' à au aux en et ou où mais donc or ni car que qu' qui quoi dont ce c' cet cette ces
    cela ça celui celle ceux celles il elle on ils elles lui leur leurs eux se s' soi son sa ses me m' mon ma mes nous
    notre nos vous votre vos te t' ton ta tes je j' tu y est sont être été a ont avoir eu ai as avons avez sera ait
    ainsi alors aussi comme dans par pour sur sous avec vers chez entre depuis pendant lors lorsque lorsqu' quand
    puis enfin cependant toutefois néanmoins pourtant très bien même déjà encore là ici si m mme mm
  `,
  determiner: `le la l' les un une des de du d' son sa ses leur ce cette ces`,
  negation: `ne n' pas jamais aucun aucune rien sans non guère nullement personne`,
  modal: `
    peut peuvent pourrait pourraient pourra pourront doit doivent devrait devraient devra devront va vont
    voudrait voudraient serait seraient aurait auraient
  `,
  hedge: `
    selon présumé présumée supposé supposée prétendu prétendue apparemment probablement possiblement sans-doute
    peut-être éventuel éventuelle éventuellement possible probable envisage envisagent envisagé espère espèrent
    prévoit prévoient prévu prévue prévus prévues compte comptent souhaite souhaitent veut veulent tente tentent tenté
    essaie refuse refusent refusé accepte promet promettent promis accusé accusée soupçonné soupçonnée projet
    semble semblent paraît estimé estimée provisoire préliminaire
  `,
  titleLimit: `ancien ancienne ex vice adjoint adjointe intérim sortant sortante feu`,
  approximator: `environ près presque plus moins quelque autour maximum minimum jusqu' jusque seulement entre`,
  quantifier: `
    tout toute tous toutes chaque plusieurs certains certaines quelques beaucoup peu majorité minorité moitié
    premier première deuxième second seconde troisième dernier dernière toujours souvent parfois rarement seul seule
  `,
  condition: `si s'il condition sauf hormis excepté moins tant pourvu réserve`,
  reporting: `
    di déclar affirm assur estim indiqu annonc confirm expliqu ajout soulign prétend reconnaî précis rapport
    pens croi crain espèr selon d'après accus dénonc avou admet admi
  `,
  saying: `
    di déclar affirm assur estim indiqu annonc confirm expliqu ajout soulign prétend reconnaî précis rapport
    pens croi crain écri répond lanc insist rappel promet not
  `,
  kin: `père mère fils fille frère sœur mari femme épou avocat porte-parol ami collègue conseill`,
  relations: `
    par | avec | sans | contre | pour | de des du d' | à au aux vers | avant | après | jusque jusqu' | depuis
    parce puisque car | mais cependant toutefois bien | et | ou | sur | sous | dans en | hors | si | malgré | que qu' | pas jamais
  `,
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  days: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  pronouns: `il lui | elle | ils eux | elles | nous notre nos | je j' me m' mon ma mes | vous votre vos`,
  anaphors: 'il elle ils elles lui leur leurs',
  genders: 'm monsieur | mme madame mlle',
}

export const frenchTongue: Tongue = {
  pattern:
    /(?:\p{L}\.){2,}|\d{1,3}(?: \d{3})+(?:,\d+)?|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:'\p{L}+)*|[$€£¥₩%]/gu,
  split,
  numberOf: (word) => (/^\d/.test(word) ? frenchDigits(word) : NUMBERS.get(word)),
  stem,
  traits: reader(french),
  timeOf,
  caseOf: () => undefined,
  compounds: new Map([
    ['pour cent', 'percent'],
    ['états unis', 'us.'],
    ['nations unies', 'un.'],
  ]),
  isShort: (raw) => /^(?:\p{Lu}|M|Mme|MM|Dr|St)$/u.test(raw),
}

/** `l'accord` is two words, `aujourd'hui` one. */
function split(raw: string): Piece[] {
  const elided = /^(l|d|n|s|j|c|m|t|qu|jusqu|lorsqu|puisqu|quoiqu)'(.+)$/i.exec(raw)
  const [, head, rest] = elided ?? []
  if (head === undefined || rest === undefined) return [{ raw, word: written(raw) }]
  return [{ raw: `${head}'`, word: `${head.toLowerCase()}'` }, ...split(rest)]
}

function written(raw: string): string {
  if (raw === '%') return 'percent'
  if (/^(?:\p{L}\.)+$/u.test(raw) || /^\p{Lu}{2,5}$/u.test(raw)) {
    return `${raw.toLowerCase().replaceAll('.', '')}.`
  }
  return raw.toLowerCase()
}

/** `1 200,5`: a space parts the thousands, a comma the decimals. */
const frenchDigits = (word: string): number | undefined =>
  digits(word.replaceAll(' ', '').replace(/^(\d+),(\d+)$/, '$1.$2'))

const NUMBERS: ReadonlyMap<string, number> = new Map(
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'
    .split(' ')
    .map((word, value): [string, number] => [word, value])
    .filter(([, value]) => value !== 1)
    .concat([
      ['vingt', 20],
      ['trente', 30],
      ['quarante', 40],
      ['cinquante', 50],
      ['soixante', 60],
      ['douzaine', 12],
    ]),
)

/** Gender, number and the commonest verb endings off. */
function stem(word: string): string {
  if (word.length < 5) return word.replace(/(?<=.{3})[sx]$/, '')
  const root = word.replace(/(?:s|x)$/, '').replace(/ent$/, 'e')
  return root.replace(/(?:eraient|erait|era|eront|aient|ait|ées?|és?|er|ant|e)$/, '')
}

function timeOf(word: string): Time | undefined {
  if (/[^i]er$/.test(word)) return 'infinitive'
  if (/(?:era|eront|ira|iront|dra|dront)$/.test(word)) return 'future'
  return /(?:ait|aient|[^t]ées?|[^t]és?)$/.test(word) ? 'past' : undefined
}
