import type { StoryArticle } from '../../src/stories/clustering.ts'
import { article } from './press.ts'

/** Reports on two quakes: the words of quakes are shared, the places, people and damage are not. */
export function quake(place: 'Tarnov' | 'Belisar', n: number): StoryArticle {
  const own = {
    Tarnov:
      'Tarnov Orsk valley mosque minaret Governor Petrakis avalanche ski lodge cable car Mount Senn winter snow gymnasium generators dam spillway monks monastery bells copper mine shaft ibex reserve shepherds flock blizzard plough tunnel railway goods depot brewery chapel frescoes quarry granite sledges huskies sawmill timber spruce hermitage',
    Belisar:
      'Belisar coast resort Admiral Quintero tsunami siren fishing pier lighthouse cruise palm beachfront hotels lagoon ferry terminal coral festival carnival tourists marina airport runway sugar mill trawlers nets mangrove dolphins divers yacht regatta casino promenade umbrellas surfers reef pearl oysters canoe harbourmaster breakwater jetty rum',
  }[place].split(' ')
  const shared =
    'earthquake magnitude struck rescuers rubble injured aftershock collapsed buildings epicentre seismologists survivors residents hospitals damage emergency'.split(
      ' ',
    )
  const pick = (words: string[], many: number): string[] =>
    words.filter((_, at) => (at * 7 + n * 3) % words.length < many)
  return article(
    `Earthquake near ${place} injures dozens`,
    [...pick(shared, 13), ...pick(own, 34), `report${n}${place}`, `witness${n}`].join(' '),
    { hours: n },
  )
}
