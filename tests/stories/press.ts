import type { StoryArticle } from '../../src/stories/clustering.ts'

let count = 0

/** An article first seen so many hours into the test's week; English unless told. */
export function article(
  title: string,
  text: string,
  { hours = 0, language = 'en' } = {},
): StoryArticle {
  count++
  const at = new Date(Date.UTC(2025, 5, 2) + hours * 3_600_000)
  return { id: `a${count}`, title, text, language, publishedAt: at, firstSeenAt: at }
}

/** One wire report, of the length such reports have. */
export const FERRY = {
  title: 'Ferry runs aground off Port Marlow, 214 passengers safe',
  text: [
    'A passenger ferry ran aground on a sandbank off Port Marlow early on Tuesday, and all 214 people on board were taken ashore by lifeboats, the coastguard said.',
    'The Northern Star had left Brannick at 05:40 and was due to dock an hour later when it struck the Hallam bank in thick fog.',
    'Nobody was seriously hurt, although nine passengers were treated for bruises and one crew member for a broken wrist.',
    'Captain Ines Marlow told rescuers that the radar had shown clear water until moments before the impact.',
    'Operator Brannick Lines said divers would inspect the hull at high tide and that sailings were cancelled until Thursday.',
    'Investigators from the marine accident board boarded the vessel at noon and secured its voyage recorder.',
    'The same bank damaged a freighter in 2019, after which residents called for a lit buoy that has yet to be installed.',
  ],
} as const

/** The same event by another reporter. */
export const FERRY_ELSEWHERE = {
  title: 'Fog blamed as Northern Star strikes Hallam bank',
  text: [
    'Lifeboat crews from Port Marlow brought more than two hundred ferry passengers to safety after the Northern Star hit the Hallam bank.',
    'The ferry, operated by Brannick Lines, stood fast on the sand for most of the day while fog kept helicopters away.',
    'Coastguard officer Tom Reyes praised the captain, Ines Marlow, for an orderly evacuation.',
    'Brannick Lines has cancelled its crossings and promised refunds. The marine accident board has opened an inquiry.',
    'People in Port Marlow have asked for years that a buoy mark the bank.',
  ],
} as const

export const HARVEST = {
  title: 'Early frost cuts apple harvest in the Vale of Orrin by a third',
  text: [
    'Apple growers in the Vale of Orrin expect to lose a third of this year’s harvest after a late night frost, their cooperative said.',
    'Temperatures fell to minus four degrees while the trees were in full bloom.',
    'Prices for cider fruit have risen by eighteen per cent at the Orrin exchange since the frost.',
    'The agriculture department is considering a fund for growers without insurance.',
  ],
} as const

export const whole = (text: readonly string[]): string => text.join('\n\n')
