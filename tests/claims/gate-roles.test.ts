import { expect, test } from 'vitest'
import { gate } from '../../src/claims/gate.ts'

/** A claim of one sentence made of the right words of its sentences, put together wrongly. */
const WRONG: readonly (readonly [
  what: string,
  cited: readonly string[],
  claims: readonly string[],
])[] = [
  [
    'two sentences run together, one subject lost',
    ['Varga leads the steel union.', 'Holm leads the port authority.'],
    [
      'Varga leads the port authority.',
      'Holm leads the steel union.',
      'Varga leads the steel union and the port authority.',
    ],
  ],
  [
    'a number of the next sentence',
    ['Halden sent 40 trucks.', 'Brevik sent 15 boats.'],
    ['Halden sent 15 trucks.', 'Halden sent 40 boats.', 'Brevik sent 40 trucks.'],
  ],
  [
    'a cause put between two events',
    ['The bridge closed on Monday.', 'Heavy rain fell on Sunday.'],
    [
      'The bridge closed on Monday because heavy rain fell on Sunday.',
      'Heavy rain fell on Sunday, so the bridge closed on Monday.',
    ],
  ],
  [
    'a speaker of the next sentence',
    ['“We are ready,” Varga said.', '“We will wait,” Holm said.'],
    ['“We will wait,” Varga said.', '“We are ready,” Holm said.'],
  ],
  [
    'a question as a statement',
    ['Could the port reopen before winter?', 'Holm would not say.'],
    ['The port could reopen before winter.'],
  ],
  [
    'active and passive',
    ['Varga was criticised by Holm over the budget.'],
    ['Varga criticised Holm over the budget.', 'Holm was criticised by Varga over the budget.'],
  ],
  [
    'common nouns in each other’s place',
    ['Rebels freed twelve hostages after the army withdrew.'],
    [
      'The army freed twelve hostages after rebels withdrew.',
      'Twelve hostages freed rebels after the army withdrew.',
    ],
  ],
  [
    'from, to and by',
    ['Inflation rose from 2 percent to 3 percent in October.'],
    [
      'Inflation rose from 3 percent to 2 percent in October.',
      'Inflation rose by 3 percent in October.',
      'Inflation rose 2 percent in October.',
    ],
  ],
  [
    'where from and where to',
    ['The convoy left Halden for Brevik on Friday.'],
    ['The convoy left for Halden on Friday.', 'The convoy left Brevik for Halden on Friday.'],
  ],
  [
    'talks about a thing made the thing',
    ['The two sides agreed to explore a free trade deal.'],
    ['The two sides agreed to a free trade deal.', 'The two sides agreed on a free trade deal.'],
  ],
  [
    'a call made an order',
    ['Roe called for a ban on mining.'],
    ['Roe called off a ban on mining.'],
  ],
  ['a rate made a sum', ['The plant makes 200 cars a day.'], ['The plant makes 200 cars.']],
  ['a measure lost', ['The pipeline is 300 miles long.'], ['The pipeline is 300 long.']],
  [
    'a rank lost',
    ['It is the second-largest steel plant in Europe.'],
    ['It is the largest steel plant in Europe.'],
  ],
  [
    'what somebody stopped short of',
    ['Varga stopped short of endorsing the plan.'],
    ['Varga endorsed the plan.', 'Varga stopped endorsing the plan.'],
  ],
  [
    'a question asked made a fact',
    ['Varga asked whether Holm had lied to parliament.'],
    ['Holm had lied to parliament.', 'Varga said Holm had lied to parliament.'],
  ],
  [
    'the one instead of whom',
    ['Instead of Varga, Holm will travel to Halden.'],
    ['Varga will travel to Halden.', 'Varga and Holm will travel to Halden.'],
  ],
  ['what was not done', ['The court fined Holm rather than jail him.'], ['The court jailed Holm.']],
  [
    'the object of an aside',
    ['Holm, who replaced Varga in May, leads the talks.'],
    ['Varga leads the talks.', 'Varga, who replaced Holm in May, leads the talks.'],
  ],
  [
    'a share made a total',
    ['Sales fell 8 percent to 40 million.'],
    ['Sales fell to 8 percent.', 'Sales fell 40 percent to 8 million.'],
  ],
  [
    'a second negation',
    ['Neither ferry had sailed since June.'],
    ['Neither ferry had not sailed since June.'],
  ],
  ['somebody of the mayor', ['The son of the mayor was arrested.'], ['The mayor was arrested.']],
  [
    'a draft made the law',
    ['The draft law would raise the fee.'],
    ['The law would raise the fee.'],
  ],
]

const stands = (text: string, cited: readonly string[], language = 'en') =>
  gate({ text }, { cited, source: cited.join(' '), language }).supported

test.each(WRONG)('%s: falls', (_, cited, claims) => {
  expect(claims.filter((claim) => stands(claim, cited))).toEqual([])
})

test.each(WRONG)('%s: each sentence by itself stands', (_, cited) => {
  expect(cited.filter((sentence) => !stands(sentence, cited))).toEqual([])
})

test.each([
  [
    'two sentences joined',
    ['Varga leads the union.', 'Holm leads the port.'],
    'Varga leads the union, and Holm leads the port.',
  ],
  ['active for passive', ['Varga was criticised by Holm.'], 'Holm criticised Varga.'],
  [
    'a list in another order',
    ['Crews in Aubrac and Solveig walked out.'],
    'Crews in Solveig and Aubrac walked out.',
  ],
  [
    'the day without its “last”',
    ['The council met last Friday in Aubrac.'],
    'The council met Friday in Aubrac.',
  ],
  [
    'the day in front',
    ['Varga met Holm on 7 May in Aubrac.'],
    'On May 7, Varga met Holm in Aubrac.',
  ],
  [
    'what was agreed, reduced',
    ['The plan, which was approved in May, costs 3 million.'],
    'The plan approved in May costs 3 million.',
  ],
])('%s stands', (_, cited, claim) => {
  expect(stands(claim, cited)).toBe(true)
})

test.each([
  [
    'fr',
    'Les exportations progressent plus vite que les importations.',
    'Les importations progressent plus vite que les exportations.',
  ],
  ['fr', 'Valmont a été critiquée par Delorme.', 'Valmont a critiqué Delorme.'],
  ['fr', 'Le port n’emploie que 40 personnes.', 'Le port n’emploie pas 40 personnes.'],
  ['fr', 'Le conseil a approuvé le budget.', 'Le conseil approuvera le budget.'],
  ['ko', '사절단은 하람에서 미르로 떠났다.', '사절단은 미르에서 하람으로 떠났다.'],
  ['fr', 'Holm a exhorté Varga à signer l’accord.', 'Varga a signé l’accord.'],
  ['ko', '하람의 인구는 미르보다 많다.', '미르의 인구는 하람보다 많다.'],
  ['ko', '파업이 계속되면 항로가 폐쇄된다.', '항로가 폐쇄된다.'],
])('%s: %s is no ground for %s', (language, cited, claim) => {
  expect(stands(cited, [cited], language)).toBe(true)
  expect(stands(claim, [cited], language)).toBe(false)
})

test('한국어: what one did the other did not, though the sentences stand side by side', () => {
  const cited = ['하람은 배 40척을 보냈다.', '미르는 배 15척을 보냈다.']
  for (const claim of ['하람은 배 15척을 보냈다.', '미르는 배 40척을 보냈다.']) {
    expect(stands(claim, cited, 'ko')).toBe(false)
  }
  for (const sentence of cited) expect(stands(sentence, cited, 'ko')).toBe(true)
})

test('un jour en tête de phrase ne change rien', () => {
  const cited = ['Holm a exhorté Varga à signer l’accord vendredi.']
  expect(stands('Vendredi, Holm a exhorté Varga à signer l’accord.', cited, 'fr')).toBe(true)
})
