import type { Button, Message, Part, Text } from '../../src/channels/message.ts'
import { cites } from './articles.ts'

/** The main messages, as the product writes them, over the invented press. */

const words = (text: string): Text => [{ text }]
const command = (label: string, typed: string): Button => ({
  label,
  action: { type: 'command', command: typed },
})

const CARGO: Part = {
  type: 'line',
  claim: 'claim-cargo',
  kind: 'commitment',
  text: 'The first cargo of liquefied gas is to leave the terminal in the middle of next year.',
  sources: [
    cites('harbour-lng', 'first cargo'),
    cites('ministry-readout', 'mid-2025'),
    cites('fleuve-lng', 'premier navire doit'),
  ],
}
const GROUP: Part = {
  type: 'line',
  claim: 'claim-group',
  kind: 'commitment',
  text: 'The ministers agreed to set up a working group on critical minerals by 31 March 2025.',
  label: 'Due 31 March 2025',
  sources: [cites('ministry-readout', '31 March'), cites('harbour-lng', 'end of March')],
}
const RELIABLE: Part = {
  type: 'line',
  claim: 'claim-reliable',
  kind: 'quote',
  text: 'We will be a reliable supplier, in good weather and in bad',
  speaker: 'Energy Minister Jane Roe',
  sources: [cites('harbour-lng', 'reliable supplier')],
}
const SHARE: Part = {
  type: 'line',
  claim: 'claim-share',
  kind: 'number',
  text: 'The terminal has room for 14 million tonnes a year, of which Korean buyers hold 5 per cent.',
  sources: [cites('harbour-lng', '14 million')],
}
const TRUST: Part = {
  type: 'line',
  claim: 'claim-trust',
  kind: 'quote',
  text: '공급망은 신뢰 위에서만 선다',
  language: 'ko',
  speaker: '한지우 장관',
  sources: [cites('hangang-lng', '신뢰')],
}

const base = { language: 'en', zone: 'America/Toronto' } as const

export const EDITION: Message = {
  ...base,
  kind: 'edition',
  summary: 'Korea–Canada: 4 new claims from 4 outlets',
  parts: [
    { type: 'title', text: 'Morning briefing: Korea–Canada' },
    { type: 'note', text: words('Saturday 16 November 2024 · new since Friday’s edition') },
    {
      type: 'heading',
      text: 'First gas cargo to sail in the middle of next year, ministers say',
      href: 'https://harbour-post.example/world/lng-first-cargo',
      detail: '4 outlets, 3 origins',
    },
    CARGO,
    GROUP,
    RELIABLE,
    { type: 'divider' },
    { type: 'heading', text: 'Also on the table', detail: '1 outlet' },
    SHARE,
    {
      type: 'note',
      text: words('Nobody says what the gas will cost. 12 sources read, last at 07:55.'),
    },
    {
      type: 'buttons',
      buttons: [
        command('Dossier', '/summit korea-canada'),
        command('Quotes', '/summit korea-canada quotes'),
        command('Commitments', '/summit korea-canada commitments'),
      ],
    },
  ],
}

export const EDITION_KO: Message = {
  kind: 'edition',
  language: 'ko',
  zone: 'Asia/Seoul',
  summary: '한·캐나다: 새 소식 3건',
  parts: [
    { type: 'title', text: '아침 브리핑: 한·캐나다' },
    { type: 'note', text: words('2024년 11월 16일 토요일 · 지난 브리핑 이후 새 소식') },
    {
      type: 'heading',
      text: '한·캐나다, 핵심광물 실무협의체 내년 3월까지 꾸리기로',
      href: 'https://hangang-daily.example/economy/20241116-1',
      detail: '매체 3곳, 출처 2곳',
    },
    {
      type: 'line',
      claim: 'claim-group-ko',
      kind: 'commitment',
      text: '두 나라 에너지 장관이 15일 리마에서 만나 핵심광물 실무협의체를 내년 3월 말까지 꾸리기로 했다.',
      language: 'ko',
      label: '기한: 내년 3월 말',
      sources: [cites('hangang-lng', '실무협의체'), cites('ministry-readout', '31 March')],
    },
    {
      type: 'line',
      claim: 'claim-cargo-ko',
      kind: 'fact',
      text: '첫 액화천연가스 물량은 내년 중반에 출항할 예정이다.',
      language: 'ko',
      sources: [cites('hangang-lng', '출항'), cites('fleuve-lng', 'premier navire doit')],
    },
    TRUST,
    {
      type: 'text',
      text: [{ text: '가격', style: 'bold' }, { text: '은 어느 매체도 전하지 않았습니다.' }],
    },
    {
      type: 'buttons',
      buttons: [
        command('자료집', '/summit korea-canada'),
        command('발언', '/summit korea-canada quotes'),
      ],
    },
  ],
}

export const DOSSIER: Message = {
  ...base,
  kind: 'dossier',
  summary: 'Dossier: Korea–Canada, 4 articles',
  parts: [
    { type: 'title', text: 'Korea–Canada' },
    {
      type: 'note',
      text: words('Where it stands on 16 November 2024 · 4 articles, 3 origins, 3 languages'),
    },
    { type: 'heading', text: 'Commitments' },
    CARGO,
    GROUP,
    { type: 'heading', text: 'Who says what' },
    RELIABLE,
    TRUST,
    { type: 'heading', text: 'Timeline' },
    { ...GROUP, claim: 'claim-when', kind: 'fact', when: '15 Nov 2024' },
    { type: 'divider' },
    { type: 'note', text: words('What nobody says: the price; who chairs the working group.') },
    {
      type: 'buttons',
      buttons: [
        command('Timeline', '/summit korea-canada timeline'),
        command('Sources', '/summit korea-canada sources'),
      ],
    },
  ],
}

export const QUIET: Message = {
  ...base,
  kind: 'quiet',
  summary: 'Korea–Canada: nothing new',
  parts: [
    {
      type: 'text',
      text: words('Nothing new on Korea–Canada since Friday 08:00. 12 sources read, all well.'),
    },
  ],
}

export const ANSWER: Message = {
  ...base,
  kind: 'answer',
  summary: 'The first cargo sails in the middle of next year',
  parts: [CARGO, { type: 'note', text: words('Searched 4 articles from 15 to 16 November 2024.') }],
}

export const NO_ANSWER: Message = {
  ...base,
  kind: 'answer',
  summary: 'The sources do not say',
  parts: [
    {
      type: 'text',
      text: [
        { text: 'The sources do not say', style: 'bold' },
        { text: ' what was agreed about fisheries.' },
      ],
    },
    {
      type: 'note',
      text: words(
        'Searched 4 articles from 4 outlets, 15 to 16 November 2024, in English, Korean and French.',
      ),
    },
  ],
}

export const SETTINGS: Message = {
  ...base,
  kind: 'settings',
  private: true,
  summary: 'This channel is briefed at 08:00',
  parts: [
    { type: 'title', text: 'Briefing for #korea-canada' },
    {
      type: 'text',
      text: [
        { text: 'Topics: ', style: 'bold' },
        { text: 'korea-canada\n' },
        { text: 'When: ', style: 'bold' },
        { text: 'weekdays at 08:00, America/Toronto\n' },
        { text: 'Length: ', style: 'bold' },
        { text: 'short' },
      ],
    },
    {
      type: 'note',
      text: [
        { text: 'Change it with ' },
        { text: '/briefing at 07:30 weekdays Asia/Seoul', style: 'code' },
      ],
    },
    {
      type: 'buttons',
      buttons: [command('Brief now', '/briefing now'), command('Pause', '/briefing pause')],
    },
  ],
}

export const HELP: Message = {
  ...base,
  kind: 'help',
  private: true,
  summary: 'What you can type',
  parts: [
    {
      type: 'text',
      text: [{ text: '/summit korea-canada', style: 'code' }, { text: ' the dossier' }],
    },
    {
      type: 'text',
      text: [{ text: '/briefing', style: 'code' }, { text: ' when this channel is briefed' }],
    },
  ],
}
