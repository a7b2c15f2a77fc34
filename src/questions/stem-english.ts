import { remembered } from './remembered.ts'

const IRREGULAR = new Map(
  (
    'said say,told tell,met meet,bought buy,sold sell,won win,held hold,made make,took take,taken take,' +
    'gave give,given give,came come,went go,gone go,began begin,begun begin,chose choose,chosen choose,' +
    'spoke speak,spoken speak,wrote write,written write,led lead,paid pay,built build,sent send,spent spend,' +
    'lost lose,found find,grew grow,grown grow,fell fall,fallen fall,rose rise,risen rise,drove drive,' +
    'driven drive,knew know,known know,thought think,brought bring,taught teach,caught catch,fought fight,' +
    'kept keep,felt feel,dealt deal,meant mean,ran run,stood stand,understood understand,became become,' +
    'broke break,broken break,stole steal,stolen steal,threw throw,thrown throw,withdrew withdraw,' +
    'withdrawn withdraw,sought seek,struck strike,swore swear,sworn swear,wore wear,worn wear,flew fly,' +
    'drew draw,drawn draw,heard hear,laid lay,died die,dying die,dies die,lying lie,shot shoot,sang sing,' +
    'beaten beat,hidden hide,hid hide,men man,women woman,children child,people people,feet foot,' +
    'countries country,parties party,defence defense,programme program,centre center,labour labor'
  )
    .split(',')
    .map((pair): [string, string] => {
      const [form = '', lemma = ''] = pair.split(' ')
      return [form, lemma]
    }),
)

const DERIVED: readonly [string, string][] = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['isation', 'ize'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['entli', 'ent'],
  ['ousli', 'ous'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['iser', 'ize'],
  ['ise', 'ize'],
  ['bli', 'ble'],
  ['eli', 'e'],
]
const ADJECTIVAL: readonly [string, string][] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
]
const ENDINGS =
  /(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|(?<=[st])ion|ou|ism|ate|iti|ous|ive|ize)$/

/** Number of vowel–consonant sequences, Porter's m. */
function measure(stem: string): number {
  return stem.match(/[aeiouy]+[^aeiouy]+/g)?.length ?? 0
}

function replace(word: string, table: readonly [string, string][]): string {
  for (const [ending, by] of table) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    return measure(stem) > 0 ? stem + by : word
  }
  return word
}

/**
 * The stem of a lower-case English word: Porter's algorithm (M. F. Porter, 1980), after the irregular
 * verbs and plurals that newspapers use most and British spellings.
 */
export const stemEnglish = remembered(stem, 50_000)

function stem(word: string): string {
  const lemma = IRREGULAR.get(word)
  if (lemma) return finish(lemma)
  if (word.length < 4) return word
  let w = word
  if (w.endsWith('sses') || w.endsWith('ies')) w = w.slice(0, -2)
  else if (w.endsWith('s') && !w.endsWith('ss') && !w.endsWith('us')) w = w.slice(0, -1)
  if (w.endsWith('eed')) w = measure(w.slice(0, -3)) > 0 ? w.slice(0, -1) : w
  else {
    const stem = /[aeiouy].*(?=(?:ed|ing)$)/.test(w) ? w.replace(/(?:ed|ing)$/, '') : w
    if (stem !== w && /[aeiouy]/.test(stem)) {
      if (/(?:at|bl|iz)$/.test(stem)) w = `${stem}e`
      else if (/([^aeioulsz])\1$/.test(stem)) w = stem.slice(0, -1)
      else if (measure(stem) === 1 && /[^aeiouy][aeiouy][^aeiouwxy]$/.test(stem)) w = `${stem}e`
      else w = stem
    }
  }
  return finish(w)
}

function finish(word: string): string {
  let w = word.replace(/(?<=[aeiouy].*)y$/, 'i')
  w = replace(replace(w, DERIVED), ADJECTIVAL)
  const bare = w.replace(ENDINGS, '')
  if (bare !== w && measure(bare) > 1) w = bare
  if (w.endsWith('e')) {
    const stem = w.slice(0, -1)
    const m = measure(stem)
    if (m > 1 || (m === 1 && !/[^aeiouy][aeiouy][^aeiouwxy]$/.test(stem))) w = stem
  }
  return w.endsWith('ll') && measure(w.slice(0, -1)) > 1 ? w.slice(0, -1) : w
}
