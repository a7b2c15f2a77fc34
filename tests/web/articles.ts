import type { Article, Sentence } from '../../src/articles/article.ts'
import type { Source } from '../../src/channels/message.ts'

/** A small invented press: three outlets and a ministry that do not exist, on a meeting that may have. */

type Facts = Omit<
  Article,
  'sentences' | 'text' | 'workspace' | 'source' | 'firstSeenAt' | 'version'
>

function article(facts: Facts, paragraphs: readonly (readonly string[])[]): Article {
  const text = paragraphs.map((sentences) => sentences.join(' ')).join('\n\n')
  return {
    ...facts,
    workspace: 'local',
    source: facts.outlet,
    firstSeenAt: new Date('2024-11-16T09:00:00Z'),
    version: 1,
    text,
    sentences: paragraphs.flat().map((sentence): Sentence => {
      const start = text.indexOf(sentence)
      return { start, end: start + sentence.length, text: sentence }
    }),
  }
}

export const ARTICLES: readonly Article[] = [
  article(
    {
      id: 'harbour-lng',
      url: 'https://harbour-post.example/world/lng-first-cargo',
      outlet: 'Harbour Post',
      official: false,
      country: 'CA',
      language: 'en',
      publishedAt: new Date('2024-11-16T03:00:00Z'),
      title: 'First gas cargo to sail in the middle of next year, ministers say',
      byline: 'Ines Marlow',
    },
    [
      [
        'The two energy ministers met for forty minutes on the margins of the summit in Lima on Friday.',
        'They agreed to set up a working group on critical minerals before the end of March.',
      ],
      [
        'The first cargo of liquefied gas is to leave the terminal in the middle of next year.',
        '“We will be a reliable supplier, in good weather and in bad,” said Energy Minister Jane Roe.',
      ],
      [
        'The terminal has room for 14 million tonnes a year, of which Korean buyers hold 5 per cent.',
        'Neither side mentioned a price.',
      ],
      [
        'Officials on both sides described the meeting as warm.',
        'A joint visit to the terminal is planned for the spring, once the ice on the access road has gone.',
      ],
    ],
  ),
  article(
    {
      id: 'hangang-lng',
      url: 'https://hangang-daily.example/economy/20241116-1',
      outlet: '한강데일리',
      official: false,
      country: 'KR',
      language: 'ko',
      publishedAt: new Date('2024-11-16T01:30:00Z'),
      title: '한·캐나다, 핵심광물 실무협의체 내년 3월까지 꾸리기로',
    },
    [
      [
        '두 나라 에너지 장관이 15일 리마에서 만나 핵심광물 실무협의체를 내년 3월 말까지 꾸리기로 했다.',
        '첫 액화천연가스 물량은 내년 중반에 출항할 예정이다.',
      ],
      [
        '한지우 장관은 “공급망은 신뢰 위에서만 선다”고 말했다.',
        '가격은 이번 회담에서 다루지 않았다고 관계자는 전했다.',
      ],
    ],
  ),
  article(
    {
      id: 'fleuve-lng',
      url: 'https://courrier-du-fleuve.example/economie/gnl',
      outlet: 'Courrier du Fleuve',
      official: false,
      country: 'CA',
      language: 'fr',
      title: 'Gaz : un premier navire attendu au milieu de l’an prochain',
    },
    [
      [
        'Le premier navire doit appareiller au milieu de l’an prochain, ont indiqué les deux ministres.',
        '« Nous avançons pas à pas », a déclaré la ministre Claire Roy.',
      ],
      ['Aucun prix n’a été annoncé.'],
    ],
  ),
  article(
    {
      id: 'ministry-readout',
      url: 'https://ministry.northshore.example/readouts/2024-11-15',
      outlet: 'Northshore Ministry of Energy',
      official: true,
      country: 'CA',
      language: 'en',
      publishedAt: new Date('2024-11-15T22:10:00Z'),
      title: 'Readout: meeting of energy ministers in Lima',
    },
    [
      [
        'The ministers agreed to set up a working group on critical minerals by 31 March 2025.',
        'They reaffirmed that the first cargo would depart in mid-2025.',
      ],
    ],
  ),
]

function found(id: string): Article {
  const article = ARTICLES.find((one) => one.id === id)
  if (!article) throw new Error(`no article ${id}`)
  return article
}

/** A citation of the sentence of an article that holds some words. */
export function cites(id: string, words: string): Source {
  const { outlet, url, official, publishedAt, sentences, version } = found(id)
  const sentence = sentences.find(({ text }) => text.includes(words))
  if (!sentence) throw new Error(`no sentence of ${id} says ${words}`)
  const { start, end } = sentence
  const dated = publishedAt ? { publishedAt } : {}
  return { article: id, version, start, end, outlet, url, official, ...dated }
}
