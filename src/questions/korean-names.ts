import { romanize } from './sound.ts'

/** Family names as passports spell them; the rest follow the Revised Romanization. */
const FAMILIES: Readonly<Record<string, string>> = {
  이: 'lee yi rhee',
  박: 'park pak',
  최: 'choi choe',
  김: 'kim gim',
  윤: 'yoon yun',
  유: 'yoo yu',
  류: 'ryu ryoo',
  임: 'lim im rim',
  노: 'roh noh no',
  문: 'moon mun',
  우: 'woo wu',
  오: 'oh o',
  조: 'cho jo',
  정: 'chung jung jeong',
  강: 'kang gang',
  구: 'koo ku gu',
  한: 'han',
  황: 'hwang',
  안: 'ahn an',
  송: 'song',
  홍: 'hong',
  신: 'shin sin',
  권: 'kwon gwon',
  고: 'ko koh go',
  백: 'baek paik',
  허: 'hur heo huh',
  남: 'nam',
  심: 'shim sim',
  장: 'jang chang',
  손: 'son sohn',
  배: 'bae',
  서: 'seo suh',
  전: 'jeon chun',
  반: 'ban',
  추: 'choo chu',
  나: 'na rha',
  양: 'yang',
}
const SPELLINGS: readonly [RegExp, readonly string[]][] = [
  [/yeo/, ['yeo', 'you', 'yu', 'yo']],
  [/eo/, ['eo', 'u', 'o', 'eu', 'oo']],
  [/eu/, ['eu', 'u', 'oo']],
  [/u/, ['u', 'oo', 'woo']],
  [/ae/, ['ae', 'ai', 'e']],
  [/^g/, ['g', 'k']],
  [/^j/, ['j', 'ch']],
  [/^d/, ['d', 't']],
  [/^b/, ['b', 'p']],
  [/k$/, ['k', 'g', 'ck']],
  [/^s(?=i)/, ['s', 'sh']],
  [/i$/, ['i', 'ee']],
]

/**
 * How a Korean personal name of two to four syllables may be spelled in Latin letters: for each
 * syllable its spellings, family name first. Undefined where it does not begin with a family name.
 */
export function spellings(name: string): string[][] | undefined {
  const family = FAMILIES[name[0] ?? '']
  if (!family || name.length < 2 || name.length > 4) return
  return [family.split(' '), ...romanize(name.slice(1)).map(variants)]
}

function variants(syllable: string): string[] {
  let all = [syllable]
  for (const [shape, by] of SPELLINGS) {
    all = all.flatMap((form) =>
      shape.test(form) ? by.map((as) => form.replace(shape, as)) : [form],
    )
  }
  return [...new Set(all)]
}
