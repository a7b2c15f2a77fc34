import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAnswerRecord } from '../../src/questions/record.ts'
import { inThread } from '../../src/questions/thread.ts'
import { stores } from '../engine/stores.ts'
import { openWorld, WORKSPACE, type World } from '../journeys/world.ts'
import { lines, tell } from './desk.ts'

/** What was asked, what was told, what is asked then; what that has to mean, and what it may not. */
type Case = readonly [string, readonly string[], string, RegExp, RegExp?]

const ENGLISH: readonly Case[] = [
  ['Where did Trudeau and Yoon meet?', ['x'], 'When was that?', /when.*Trudeau.*Yoon.*meet/i],
  ['Did they sign the deal?', ['No contracts were announced.'], 'Why not?', /why.*sign.*deal/i],
  [
    'What did the leaders say?',
    ['President Yoon Suk Yeol and Prime Minister Justin Trudeau met in Peru.'],
    'Did they sign anything?',
    /Yoon Suk Yeol and Justin Trudeau/,
    /Minister/,
  ],
  ['What is the trading volume on Friday?', ['x'], 'How many contracts?', /contracts \(.*Friday/],
  ['Who is hosting APEC?', ['x'], 'And the G7?', /hosting G7/, /APEC/],
  [
    'Who is the harbour master of Saint-Brume?',
    [
      '“We counted the people left standing on the quay, and there were too many,” said harbour master Gil Arsenault.',
    ],
    'What did he count?',
    /Arsenault/,
    /did Saint-Brume/,
  ],
  [
    'Who directs the lantern festival?',
    ['“Next year we will open the north bank as well,” said festival director Ma Hye-won.'],
    'What will she open?',
    /Ma Hye-won/,
  ],
  [
    'What did Mina Okafor say about the cargo?',
    ['“A single cargo does not make a supply chain,” said Mina Okafor of the Harbour Institute.'],
    'Where does she work?',
    /Mina Okafor/,
  ],
  [
    'Who met Yoon in Lima?',
    [
      'Prime Minister Justin Trudeau met with the President of South Korea, Yoon Suk Yeol, in Lima, Peru, on 15 November 2024.',
    ],
    'What did he propose?',
    /Trudeau/,
    /did Yoon/,
  ],
  [
    'Where did Trudeau and Yoon meet?',
    [
      'President Yoon Suk Yeol held a summit meeting with Canadian Prime Minister Justin Trudeau in Lima on 15 November 2024.',
    ],
    'What did they agree there?',
    /Trudeau.*Yoon.*Lima|Lima/s,
    /did they/,
  ],
  [
    'What did Trudeau and Yoon agree on defence?',
    ['The two leaders also agreed to deepen collaboration in the defence industry.'],
    'Did they sign a contract?',
    /Trudeau.*Yoon/,
  ],
  [
    'When does the first LNG shipment arrive?',
    ['The first shipment of Canadian liquefied natural gas will reach South Korea next year.'],
    'How big is it?',
    /LNG|shipment/,
  ],
  [
    'When does the first LNG shipment arrive?',
    ['The first shipment of Canadian liquefied natural gas will reach South Korea next year.'],
    'From which port?',
    /LNG|shipment/,
  ],
  [
    'What did barley close at on Friday?',
    ['Barley for March delivery closed at 268 dollars a tonne.'],
    'And on Monday?',
    /barley.*Monday/i,
    /Friday/,
  ],
  [
    'What did barley close at on Friday?',
    ['Barley for March delivery closed at 268 dollars a tonne.'],
    'And oats?',
    /oats.*Friday/i,
    /barley/i,
  ],
  [
    'What does South Korea bring to the defence industry?',
    ['South Korea brings advanced defence technology.'],
    'And Canada?',
    /Canada bring/,
    /South Korea/,
  ],
  [
    'How much did the work on the Roseaux bridge cost?',
    ['Les travaux ont coûté 2,3 millions de dollars.'],
    'When will it reopen?',
    /Roseaux bridge/,
  ],
  [
    'What was signed in Velden?',
    ['Brandt signed the contract in Velden.'],
    'Is there a ferry?',
    /^Is there a ferry\?$/,
  ],
  [
    'What did Trudeau say?',
    ['x'],
    'What did Baek Jun-ho say about his order book?',
    /^What did Baek Jun-ho say about his order book\?$/,
  ],
  [
    'What did the leaders condemn?',
    [
      'The leaders of South Korea and Canada condemned the military cooperation between North Korea and Russia on Friday.',
    ],
    'Why?',
    /why.*leaders condemn/i,
  ],
  [
    'Has the deal been signed?',
    ['No contracts were announced, and neither side named a figure or a date.'],
    'Who said so?',
    /deal|contracts/,
  ],
  [
    'What did Pacific Wire report?',
    ['The leaders of South Korea and Canada condemned the cooperation.'],
    'What did they condemn?',
    /South Korea.*Canada|leaders/,
  ],
  [
    'Did Trudeau meet Yoon?',
    [
      'President Yoon Suk Yeol held a summit meeting with Canadian Prime Minister Justin Trudeau in Lima.',
    ],
    'And Kim?',
    /Kim/,
  ],
  [
    'What did Trudeau say about AI?',
    [
      'The Prime Minister proposed that the two countries do more together in artificial intelligence research.',
    ],
    'And about the climate?',
    /Trudeau say about the climate/,
  ],
  ['What did Trudeau say about AI?', ['x'], 'What about Yoon?', /Yoon say about AI/],
  [
    'What did Trudeau say about AI?',
    ['x'],
    'What is the capital of Peru?',
    /^What is the capital of Peru\?$/,
  ],
  ['What did Trudeau say about AI?', ['x'], 'Thanks!', /^Thanks!$/],
  [
    'What did Trudeau say about AI?',
    ['x'],
    'How many people came to the lantern festival?',
    /^How many people came to the lantern festival\?$/,
  ],
  [
    'Where is the festival?',
    ['The lantern festival in Bukgang drew 84,000 visitors.'],
    'How many people were there?',
    /festival|Bukgang/,
  ],
  [
    'Who is Gil Arsenault?',
    ['“We counted the people,” said harbour master Gil Arsenault.'],
    'What is his title?',
    /Arsenault/,
  ],
  [
    'Who runs the Namsan Forum?',
    ['“An agreement to deepen is not an order book,” said Baek Jun-ho of the Namsan Forum.'],
    'What did he say about defence?',
    /Baek Jun-ho/,
  ],
]

const KOREAN: readonly Case[] = [
  ['회담은 어디에서 열렸나요?', ['x'], '그게 언제였나요?', /언제.*회담/],
  [
    '등불축제 감독은 누구인가요?',
    ['“Next year we will open the north bank as well,” said festival director Ma Hye-won.'],
    '그는 뭐라고 말했나요?',
    /Ma Hye-won/,
  ],
  [
    '백준호 연구원은 에너지에 대해 뭐라고 말했나요?',
    ['남산포럼의 백준호 연구원은 “에너지와 방산이 한 묶음으로 움직이기 시작했다”고 말했다.'],
    '그는 어디에서 일하나요?',
    /백준호/,
  ],
  [
    '트뤼도와 윤석열은 어디에서 만났나요?',
    ['윤석열 대통령과 쥐스탱 트뤼도 캐나다 총리가 15일 페루 리마에서 정상회담을 했다.'],
    '거기서 무엇을 합의했나요?',
    /리마/,
  ],
  [
    '트뤼도와 윤석열은 어디에서 만났나요?',
    ['윤석열 대통령과 쥐스탱 트뤼도 캐나다 총리가 15일 페루 리마에서 정상회담을 했다.'],
    '그들은 무엇을 합의했나요?',
    /트뤼도.*윤석열|윤석열.*트뤼도/,
  ],
  [
    '첫 LNG 물량은 언제 들어오나요?',
    ['캐나다산 액화천연가스(LNG)가 내년 처음으로 한국에 들어온다.'],
    '얼마나요?',
    /LNG/,
  ],
  [
    '첫 LNG 물량은 언제 들어오나요?',
    ['캐나다산 액화천연가스(LNG)가 내년 처음으로 한국에 들어온다.'],
    '어디서요?',
    /LNG/,
  ],
  [
    '한국은 방위산업에 무엇을 제공하나요?',
    ['한국의 방산 기술과 캐나다의 항공우주·사이버 방위 역량이 서로 보완될 것으로 기대된다.'],
    '그럼 캐나다는요?',
    /캐나다는 방위산업/,
    /한국은/,
  ],
  ['도서관은 왜 일찍 여나요?', ['출근길 이용자가 늘었기 때문이다.'], '언제부터요?', /도서관/],
  [
    '두 정상은 방위산업에 대해 무엇을 합의했나요?',
    ['양국은 방위산업 협력을 강화하기로 했다.'],
    '그 합의에 계약이 있나요?',
    /방위산업/,
  ],
  [
    '이서완 관장은 뭐라고 말했나요?',
    ['이서완 관장은 “아침에 책을 반납하려고 줄을 서는 시민이 많았다”고 말했다.'],
    '그의 도서관은 어디인가요?',
    /이서완/,
  ],
  [
    '트뤼도 총리는 무엇을 제안했나요?',
    ['트뤼도 총리는 인공지능 연구개발 협력을 확대하자고 제안했다.'],
    '그럼 윤 대통령은?',
    /윤 대통령/,
    /트뤼도/,
  ],
  [
    '백준호 연구원은 뭐라고 했나요?',
    ['남산포럼의 백준호 연구원은 “드문 기회”라고 말했다.'],
    '언제?',
    /언제.*백준호/,
  ],
  [
    '회담은 어디에서 열렸나요?',
    ['이번 회담은 오타와에서 처음 열린 2+2 대화에 이어 이뤄졌다.'],
    '왜요?',
    /왜.*회담/,
  ],
  [
    '리마 회담에서 무엇을 합의했나요?',
    ['두 나라는 공동 대응을 위해 협력하기로 합의했다.'],
    '그 협력은 언제 시작하나요?',
    /회담|합의/,
  ],
  [
    '누가 결승골을 넣었나요?',
    ['Le but décisif est venu du défenseur Ludovic Marchand.'],
    '그는 어느 팀인가요?',
    /Ludovic Marchand/,
  ],
]

const FRENCH: readonly Case[] = [
  ['Qui présidera le G7 ?', ['x'], 'Et l’APEC ?', /présidera le APEC/, /G7/],
  ['Où se sont-ils rencontrés ?', ['x'], 'Quand était-ce ?', /quand.*rencontrés/i],
  [
    'Qui dirige la fête des lanternes ?',
    ['“Next year we will open the north bank as well,” said festival director Ma Hye-won.'],
    'Qu’a-t-elle dit ?',
    /Ma Hye-won/,
    /elle/,
  ],
  [
    'Qu’a dit Solène Dubreuil de la rouille ?',
    [
      '« Nous avons trouvé plus de rouille que nous ne le pensions », a expliqué l’ingénieure Solène Dubreuil.',
    ],
    'Où travaille-t-elle ?',
    /Dubreuil/,
  ],
  [
    'Où Trudeau et Yoon se sont-ils rencontrés ?',
    ['Les deux dirigeants se sont rencontrés en marge du sommet de l’APEC, au Pérou.'],
    'Qu’ont-ils convenu là-bas ?',
    /Pérou/,
  ],
  [
    'Où Trudeau et Yoon se sont-ils rencontrés ?',
    ['Les deux dirigeants se sont rencontrés en marge du sommet de l’APEC, au Pérou.'],
    'Qu’ont-ils convenu ?',
    /Trudeau.*Yoon/,
  ],
  [
    'Quand le pont des Roseaux rouvrira-t-il ?',
    ['Le pont des Roseaux, fermé depuis septembre, rouvrira à la circulation le 3 février.'],
    'Combien cela a-t-il coûté ?',
    /pont/i,
  ],
  [
    'Quand le pont des Roseaux rouvrira-t-il ?',
    ['Le pont des Roseaux, fermé depuis septembre, rouvrira à la circulation le 3 février.'],
    'Combien a-t-il coûté ?',
    /pont/i,
    /a-t-Roseaux/,
  ],
  [
    'Qu’a dit Trudeau sur l’énergie ?',
    ['Le premier ministre Justin Trudeau a parlé du gaz.'],
    'Et Yoon ?',
    /Yoon sur l’énergie/,
    /Trudeau/,
  ],
  [
    'Qu’a dit Trudeau sur l’énergie ?',
    ['Le premier ministre Justin Trudeau a parlé du gaz.'],
    'Et sur la pêche ?',
    /Trudeau.*pêche/,
    /énergie/,
  ],
  [
    'Qu’apporte la Corée du Sud à la défense ?',
    ['x'],
    'Et le Canada ?',
    /Canada.*défense/,
    /Corée/,
  ],
  [
    'Quand arrivera la première cargaison ?',
    ['La première cargaison doit arriver en 2025.'],
    'D’où ?',
    /cargaison/,
  ],
  [
    'Quand arrivera la première cargaison ?',
    ['La première cargaison doit arriver en 2025.'],
    'De quel port ?',
    /cargaison/,
  ],
  [
    'Qui a gagné le match ?',
    ['Les Hérons de Saint-Brume ont battu les Castors de Valmont 3 à 2.'],
    'Que s’est-il passé ensuite ?',
    /match|Hérons/,
    /est-(Hérons|Saint)/,
  ],
  [
    'Qui a gagné le match ?',
    ['Les Hérons de Saint-Brume ont battu les Castors de Valmont 3 à 2.'],
    'Combien de spectateurs y avait-il ?',
    /match|Hérons/,
    /avait-(Hérons|Saint)/,
  ],
  [
    'Qui a marqué le but décisif ?',
    ['Le but décisif est venu du défenseur Ludovic Marchand, à 4 min 12 s.'],
    'Pour quelle équipe joue-t-il ?',
    /Ludovic Marchand/,
  ],
  [
    'Qui est l’entraîneuse ?',
    ['« On y a cru jusqu’au bout », a dit l’entraîneuse Josiane Picard.'],
    'Qu’a-t-elle dit ?',
    /Josiane Picard/,
  ],
  [
    'Combien ont coûté les travaux ?',
    ['Les travaux ont coûté 2,3 millions de dollars.'],
    'Pourquoi ?',
    /pourquoi.*travaux/i,
  ],
  [
    'Combien ont coûté les travaux du pont ?',
    ['Les travaux ont coûté 2,3 millions de dollars.'],
    'Est-ce que cet ouvrage est ouvert ?',
    /travaux|pont/,
  ],
  ['Que dit l’accord ?', ['x'], 'Il y a une date ?', /^Il y a une date \?$/],
  ['À combien l’orge a-t-elle clôturé vendredi ?', ['x'], 'Et lundi ?', /orge.*lundi/i, /vendredi/],
  ['À combien l’orge a-t-elle clôturé vendredi ?', ['x'], 'Et l’avoine ?', /avoine/, /orge/],
]

describe.each([
  ['English', ENGLISH],
  ['Korean', KOREAN],
  ['French', FRENCH],
] as const)('a follow-up in %s', (_language, cases) => {
  for (const [question, told, next, meant, wrong] of cases) {
    test(`“${next}” after “${question}” is read in full`, () => {
      const full = inThread(next, [{ question, lines: told }])
      expect(full).toMatch(meant)
      if (wrong) expect(full).not.toMatch(wrong)
    })
  }
})

test('“and Baek?” takes up the latest question about a person, past one about a place', () => {
  const thread = [
    { question: 'What did Mina Okafor say about Lima?', lines: [] },
    { question: 'Where is the institute?', lines: [] },
  ]
  expect(inThread('And Baek Jun-ho?', thread)).toBe('What did Baek Jun-ho say about Lima?')
})

test('whatever is said, a follow-up is read without fail, and a long thread does not swell it', () => {
  const said = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'How big is it?',
      'From which port?',
      'And Canada?',
      'D’où ?',
      'Qu’a-t-il dit ?',
      '그는 뭐라고 말했나요?',
      '언제부터요?',
      'What did they agree there?',
      'When does the first LNG shipment arrive?',
      'Où Trudeau et Yoon se sont-ils rencontrés ?',
    ),
  )
  const turn = fc.record({ question: said, lines: fc.array(said, { maxLength: 3 }) })
  fc.assert(
    fc.property(said, fc.array(turn, { maxLength: 8 }), (question, thread) => {
      expect(inThread(question, [])).toBe(question.trim())
      expect(typeof inThread(question, thread)).toBe('string')
    }),
  )
  // What was read in full is what is remembered: this is how a talk goes on for a day.
  let question = 'When does the first LNG shipment arrive in South Korea?'
  for (let turns = 0; turns < 200; turns++) {
    const next = ['How big is it?', 'From which port?', 'Why?', 'Who said so?'][turns % 4] ?? ''
    question = inThread(next, [{ question, lines: [] }])
    expect(question.length).toBeLessThan(200)
  }
})

for (const store of stores.filter(({ here }) => here)) {
  describe(`a thread, on ${store.name}`, () => {
    let world: World
    beforeAll(async () => {
      world = await openWorld(store, { start: '2024-11-19T12:00:00Z' })
      await world.at('2024-11-19T12:00:00Z')
    }, 120_000)
    afterAll(() => world.close())

    /** Asks in a room and then in the thread of the answer; answers what was told last. */
    async function talk(room: string, first: string, ...more: string[]): Promise<string> {
      const { id, post } = await tell(world, first, { room })
      let last = post
      for (const text of more) last = (await tell(world, text, { room, thread: id })).post
      return lines(last)
        .map(({ text, speaker = '' }) => `${text} ${speaker}`)
        .join(' ')
    }

    test.each<[string, string[], RegExp]>([
      [
        'ottawa-desk',
        ['Who is the harbour master of Saint-Brume?', 'What did he say?'],
        /Gil Arsenault/,
      ],
      ['ottawa-desk', ['What did barley close at on Friday?', 'And on Monday?'], /262 dollars/],
      ['ottawa-desk', ['What did barley close at on Friday?', 'And oats?'], /301 dollars/],
      [
        'ottawa-desk',
        ['What did Mina Okafor say about the cargo?', 'And Baek Jun-ho?'],
        /Baek Jun-ho/,
      ],
      [
        'seoul-desk',
        [
          '백준호 연구원은 에너지와 방산에 대해 뭐라고 말했나요?',
          '그는 두 의장국에 대해 뭐라고 말했나요?',
        ],
        /드문 기회/,
      ],
      ['bureau-montreal', ['Qu’a dit Josiane Picard ?', 'Et Solène Dubreuil ?'], /rouille/],
    ])('in %s, %j tells it', async (room, said, told) => {
      const [first = '', ...more] = said
      expect(await talk(room, first, ...more)).toMatch(told)
    })

    test('hangs from a dossier, and its topic is what is asked about', async () => {
      const dossier = await tell(world, '/summit korea-canada')
      const { id } = await tell(world, 'What did Baek Jun-ho say?', { thread: dossier.post.id })
      const at = { platform: 'web', workspace: WORKSPACE, room: 'ottawa-desk' }
      expect(await world.sherpa.questions.replied(at, id)).toMatchObject({ topic: 'korea-canada' })
    })

    test('remembers what was asked by a command, and what a follow-up meant', async () => {
      const { id } = await tell(world, 'What did Mina Okafor say about the cargo?')
      const more = ['/summit korea-canada What did Baek Jun-ho say about the order book?', 'Where?']
      for (const text of more) await tell(world, text, { thread: id })
      const at = { platform: 'web', workspace: WORKSPACE, room: 'ottawa-desk', thread: id }
      const turns = await world.sherpa.questions.thread(at, 6)
      expect(turns.map(({ question }) => question).toSorted()).toEqual([
        'What did Baek Jun-ho say about the order book?',
        'What did Mina Okafor say about the cargo?',
        expect.stringMatching(/^Where .*(?:Okafor|Baek)/),
      ])
    })

    test('keeps every turn with its answer, and remembers the last six', async () => {
      const at = { platform: 'web', workspace: WORKSPACE, room: 'ottawa-desk' }
      const asked = [
        'Who is the harbour master?',
        'How many visitors came to the lantern festival?',
        'What did Park So-mi say about the Command?',
        'Who is Canada’s finance minister?',
        'Who is the director of the lantern festival?',
        'What did barley close at on Monday?',
        'What did the two leaders condemn?',
        'What did Mina Okafor say about the cargo?',
      ]
      const [first = '', ...more] = asked
      const { id } = await tell(world, first)
      const ids = [id]
      for (const [minute, text] of more.entries()) {
        await world.at(`2024-11-19T12:0${minute + 1}:00Z`)
        ids.push((await tell(world, text, { thread: id })).id)
      }
      const kept = await Promise.all(ids.map((one) => world.sherpa.questions.replied(at, one)))
      expect(kept.map((one) => one?.asked.text)).toEqual(asked)
      expect(kept.filter((one) => one?.refused).map((one) => one?.asked.text)).toEqual([
        'Who is Canada’s finance minister?',
      ])
      const remembered = await world.sherpa.questions.thread({ ...at, thread: id }, 6)
      expect(remembered.map(({ question }) => question)).toEqual(asked.slice(-6))
    })

    test('is its room’s own: the same thread elsewhere remembers nothing of it', async () => {
      const { id } = await tell(world, 'What did barley close at on Friday?')
      const there = await tell(world, 'And on Monday?', { room: 'seoul-desk', thread: id })
      const at = { platform: 'web', workspace: WORKSPACE, room: 'seoul-desk' }
      const replied = await world.sherpa.questions.replied(at, there.id)
      expect(readAnswerRecord(replied?.record)?.asked).toBe('And on Monday?')
    })
  })
}

test.each([
  ['And who chairs the Island Council?', 'who chairs the Island Council?'],
  ['Et qui préside le Conseil des îles ?', 'qui préside le Conseil des îles ?'],
  ['So when does the ferry leave Velden?', 'when does the ferry leave Velden?'],
])('a question of its own takes nothing from the one before it: %s', (asked, full) => {
  expect(inThread(asked, [{ question: 'Did Berg meet Okonkwo?', lines: [] }])).toBe(full)
})
