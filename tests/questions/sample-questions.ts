import type { Language } from '../../src/channels/message.ts'

/** One question in three languages. `says`: what one of the lines has to say, in any language. */
export interface Triple {
  readonly en: string
  readonly ko: string
  readonly fr: string
  readonly says: RegExp
}

/** What a desk asks of the sample world, and its articles tell. */
export const TOLD: readonly Triple[] = [
  {
    en: 'When does the first Canadian LNG shipment reach South Korea?',
    ko: '캐나다산 LNG는 언제 한국에 처음 들어오나요?',
    fr: 'Quand la première cargaison de GNL canadien arrivera-t-elle en Corée du Sud ?',
    says: /2025|next year|내년/,
  },
  {
    en: 'Where did Trudeau and Yoon meet?',
    ko: '트뤼도와 윤석열은 어디에서 만났나요?',
    fr: 'Où Trudeau et Yoon se sont-ils rencontrés ?',
    says: /Lima|리마|Peru|Pérou|페루/,
  },
  {
    en: 'Who takes over the G7 presidency next year?',
    ko: '내년에 G7 의장국은 어느 나라인가요?',
    fr: 'Qui présidera le G7 l’an prochain ?',
    says: /Canada.*G7|캐나다.*G7/s,
  },
  {
    en: 'Which country will host the APEC summit in 2025?',
    ko: '2025년 APEC 정상회의는 어느 나라가 개최하나요?',
    fr: 'Quel pays accueillera le sommet de l’APEC en 2025 ?',
    says: /Korea.*APEC|APEC.*Korea|한국이 APEC|Corée du Sud.*APEC/s,
  },
  {
    en: 'What did the two leaders condemn?',
    ko: '두 정상은 무엇을 규탄했나요?',
    fr: 'Qu’ont condamné les deux dirigeants ?',
    says: /military cooperation|군사협력|coopération militaire/,
  },
  {
    en: 'How old will the free trade agreement be next year?',
    ko: '내년에 한·캐나다 자유무역협정은 몇 주년인가요?',
    fr: 'Quel âge aura l’accord de libre-échange l’an prochain ?',
    says: /ten years|10th|10주년|dix ans/,
  },
  {
    en: 'Where was the first two-plus-two dialogue held?',
    ko: '첫 2+2 대화는 어디에서 열렸나요?',
    fr: 'Où s’est tenu le premier dialogue deux plus deux ?',
    says: /Ottawa|오타와/,
  },
  {
    en: 'What did Trudeau propose on artificial intelligence?',
    ko: '트뤼도 총리는 인공지능에 대해 무엇을 제안했나요?',
    fr: 'Qu’a proposé Trudeau en matière d’intelligence artificielle ?',
    says: /artificial intelligence research|인공지능 연구개발/,
  },
  {
    en: 'Why does South Korea see Canada as an important partner in energy?',
    ko: '한국은 왜 캐나다를 에너지의 중요한 협력 상대로 보나요?',
    fr: 'Pourquoi la Corée du Sud voit-elle dans le Canada un partenaire essentiel ?',
    says: /imported energy|에너지 수입|importations d’énergie/,
  },
  {
    en: 'What did Baek Jun-ho say?',
    ko: '백준호 연구원은 뭐라고 말했나요?',
    fr: 'Qu’a dit Baek Jun-ho ?',
    says: /Baek Jun-ho|백준호/,
  },
  {
    en: 'What did Aurore Bellefeuille say?',
    ko: '오로르 벨푀유 교수는 뭐라고 말했나요?',
    fr: 'Qu’a dit Aurore Bellefeuille ?',
    says: /Bellefeuille/,
  },
  {
    en: 'When does the winter sailing of the Saint-Brume ferry start?',
    ko: '생브륌 페리의 겨울 운항은 언제 시작하나요?',
    fr: 'Quand commence la traversée d’hiver du traversier de Saint-Brume ?',
    says: /1 December/,
  },
  {
    en: 'How much will the extra ferry sailing cost?',
    ko: '페리 증편 비용은 얼마인가요?',
    fr: 'Combien coûtera la traversée supplémentaire du traversier ?',
    says: /41,000/,
  },
  {
    en: 'When does the Roseaux bridge reopen?',
    ko: '로조 다리는 언제 다시 개통하나요?',
    fr: 'Quand le pont des Roseaux rouvrira-t-il ?',
    says: /3 février/,
  },
  {
    en: 'How much did the work on the Roseaux bridge cost?',
    ko: '로조 다리 공사비는 얼마였나요?',
    fr: 'Combien ont coûté les travaux du pont des Roseaux ?',
    says: /2,3 millions/,
  },
  {
    en: 'How many visitors came to the Bukgang lantern festival?',
    ko: '북강 등불축제에는 몇 명이 왔나요?',
    fr: 'Combien de visiteurs sont venus à la fête des lanternes de Bukgang ?',
    says: /84,000/,
  },
  {
    en: 'At what time will the Bukgang library open?',
    ko: '북강시립도서관은 몇 시부터 문을 여나요?',
    fr: 'À quelle heure la bibliothèque de Bukgang ouvrira-t-elle ?',
    says: /오전 7시/,
  },
  {
    en: 'How many seats will the Bukgang library have?',
    ko: '북강시립도서관 열람실 좌석은 몇 석이 되나요?',
    fr: 'Combien de places aura la bibliothèque de Bukgang ?',
    says: /150석/,
  },
  {
    en: 'Who won the game between the Hérons and the Castors?',
    ko: '에롱과 카스토르의 경기에서 누가 이겼나요?',
    fr: 'Qui a gagné le match entre les Hérons et les Castors ?',
    says: /3 à 2/,
  },
  {
    en: 'Who scored the winning goal in overtime?',
    ko: '연장전 결승골은 누가 넣었나요?',
    fr: 'Qui a marqué le but décisif en prolongation ?',
    says: /Marchand/,
  },
  {
    en: 'Where did the Saint-Brume grain index close on Friday?',
    ko: '금요일 생브륌 곡물 지수는 얼마였나요?',
    fr: 'À combien l’indice des grains de Saint-Brume a-t-il clôturé vendredi ?',
    says: /1,212\.6/,
  },
  {
    en: 'What did barley close at on Monday?',
    ko: '월요일 보리 가격은 얼마였나요?',
    fr: 'À combien l’orge a-t-elle clôturé lundi ?',
    says: /262 dollars/,
  },
  {
    en: 'How will they respond to the North Korean forces sent to Russia?',
    ko: '북한군의 러시아 파병에 어떻게 대응하기로 했나요?',
    fr: 'Comment répondront-ils au déploiement de soldats nord-coréens en Russie ?',
    says: /united response|respond together|공동 대응|réponse commune/,
  },
  {
    en: 'What does Canada bring to cooperation in the defence industry?',
    ko: '캐나다는 방위산업 협력에서 어떤 역량을 가지고 있나요?',
    fr: 'Qu’apporte le Canada à la coopération dans l’industrie de la défense ?',
    says: /aerospace|항공우주/,
  },
  {
    en: 'What did Yoon thank Canada for?',
    ko: '윤석열 대통령은 캐나다에 무엇을 감사했나요?',
    fr: 'De quoi Yoon a-t-il remercié le Canada ?',
    says: /thanked Canada/,
  },
  {
    en: 'Has the size of the first LNG cargo been published?',
    ko: '첫 LNG 물량의 규모는 공개되었나요?',
    fr: 'Le volume de la première cargaison a-t-il été rendu public ?',
    says: /Neither government has published|공개되지 않았다|Ni le volume/,
  },
  {
    en: 'Since when has the United Nations Command watched over the Korean armistice?',
    ko: '유엔군사령부는 언제부터 한반도 정전을 지켜왔나요?',
    fr: 'Depuis quand le Commandement des Nations unies veille-t-il sur l’armistice coréen ?',
    says: /1953/,
  },
  {
    en: 'Were any defence contracts announced?',
    ko: '방산 계약이 발표되었나요?',
    fr: 'Des contrats de défense ont-ils été annoncés ?',
    says: /No contracts were announced/,
  },
  {
    en: 'When is the next round of the two-plus-two dialogue?',
    ko: '다음 2+2 대화는 언제 열리나요?',
    fr: 'Quand aura lieu la prochaine session du dialogue deux plus deux ?',
    says: /No date for the next round/,
  },
  {
    en: 'Who is the director of the lantern festival?',
    ko: '등불축제 감독은 누구인가요?',
    fr: 'Qui dirige la fête des lanternes ?',
    says: /Ma Hye-won/,
  },
]

/** The same, asked in one language. */
export const ASKED: readonly (readonly [Language, string, RegExp])[] = [
  ['en', 'What did Mina Okafor say about the cargo?', /single cargo/],
  ['en', 'Which institute does Mina Okafor belong to?', /Harbour Institute/],
  ['en', 'What did Park So-mi say about the Command?', /oldest thing/],
  ['en', 'What does Park So-mi teach?', /teaches history/],
  ['en', 'Who is the harbour master of Saint-Brume?', /Gil Arsenault/],
  ['en', 'What time does the new sailing leave?', /18:40/],
  ['en', 'Until when will the winter sailing run?', /end of March/],
  ['en', 'Who pays half of the cost of the winter sailing?', /the town will pay/],
  ['en', 'How many contracts were traded on Friday?', /14,300/],
  ['en', 'What did oats for March close at on Monday?', /304 dollars/],
  ['en', 'By how much did the grain index fall on Monday?', /0\.9 per cent/],
  ['en', 'Why were two bridges closed at the lantern festival?', /riverside filled up/],
  ['en', 'Was anyone hurt at the lantern festival?', /Nobody was hurt/],
  ['en', 'What did the Seoul readout say about energy?', /more varied sources/],
  [
    'en',
    'According to the Ottawa readout, what did the Prime Minister welcome?',
    /welcomed the upcoming/,
  ],
  [
    'en',
    'What does Pacific Wire say about the next two-plus-two dialogue?',
    /No date for the next/,
  ],
  ['en', 'What did the South Korean side propose against climate change?', /joint projects/],
  ['en', 'In which fields did Yoon and Trudeau speak of going further?', /cybersecurity/],
  ['en', 'What has raised tensions on the peninsula again?', /missile tests/],
  ['en', 'On what date did Trudeau meet Yoon?', /15 November|Friday|15일/],
  ['en', 'Is Canada a member of the United Nations Command?', /United Nations Command/],
  ['ko', '백준호 연구원은 에너지와 방산에 대해 뭐라고 말했나요?', /한 묶음/],
  ['ko', '도은채 소장은 뭐라고 말했나요?', /다음이 더 중요/],
  ['ko', '이서완 관장은 뭐라고 말했나요?', /줄을 서는 시민/],
  ['ko', '도서관은 왜 개관 시각을 앞당기나요?', /출근길/],
  ['ko', '두 정상은 국제 질서에 대해 무엇을 강조했나요?', /규칙에 기반한/],
  ['ko', '도서관은 언제부터 일찍 문을 여나요?', /다음 달/],
  [
    'ko',
    '첫 LNG 배의 출발 항구는 어디인가요?',
    /공개되지 않았다|the port it will leave from|port de départ/,
  ],
  ['ko', '북한의 무엇이 긴장을 다시 높였나요?', /missile tests/],
  ['ko', '윤 대통령은 청정에너지에 대해 어떤 뜻을 밝혔나요?', /청정에너지/],
  ['ko', '박소미는 유엔군사령부에 대해 뭐라고 말했나요?', /oldest thing/],
  ['ko', '백준호는 같은 해에 두 의장국을 맡는 것을 어떻게 보나요?', /드문 기회/],
  ['ko', '열람실 좌석은 지금 몇 석인가요?', /120석/],
  ['fr', 'Qu’a dit Solène Dubreuil de la rouille ?', /rouille/],
  ['fr', 'Depuis quand le pont des Roseaux est-il fermé ?', /septembre/],
  ['fr', 'Combien de spectateurs ont assisté au match ?', /1.860/],
  ['fr', 'Qu’a dit l’entraîneuse Josiane Picard ?', /jusqu’au bout/],
  ['fr', 'De combien les travaux du pont ont-ils dépassé les prévisions ?', /300.000/],
  ['fr', 'À quelle minute le but décisif est-il venu ?', /4 min 12/],
  ['fr', 'À qui le trottoir plus large sera-t-il réservé ?', /piétons/],
  ['fr', 'À quoi le président Yoon s’est-il dit prêt ?', /collaborer étroitement/],
  ['fr', 'Que dit La Gazette du Fleuve de la présidence du G7 ?', /présidera le G7|présidences/],
  ['fr', 'Qui est Aurore Bellefeuille ?', /Bellefeuille/],
]

/** Asked for what the articles do not tell, or taking for granted what they never said. */
export const UNTOLD: readonly Omit<Triple, 'says'>[] = [
  {
    en: 'How many submarines did Canada order from South Korea?',
    ko: '캐나다는 한국에 잠수함을 몇 척 주문했나요?',
    fr: 'Combien de sous-marins le Canada a-t-il commandés à la Corée du Sud ?',
  },
  {
    en: 'Did Trudeau meet Kim Jong-un?',
    ko: '트뤼도는 김정은을 만났나요?',
    fr: 'Trudeau a-t-il rencontré Kim Jong-un ?',
  },
  {
    en: 'What did Trudeau and Yoon agree on fisheries?',
    ko: '트뤼도와 윤석열은 어업에 대해 무엇을 합의했나요?',
    fr: 'Sur quoi Trudeau et Yoon se sont-ils entendus en matière de pêche ?',
  },
  {
    en: 'Who is Canada’s finance minister?',
    ko: '캐나다 재무장관은 누구인가요?',
    fr: 'Qui est le ministre des Finances du Canada ?',
  },
  {
    en: 'When will Yoon visit Ottawa?',
    ko: '윤 대통령은 언제 오타와를 방문하나요?',
    fr: 'Quand Yoon se rendra-t-il à Ottawa ?',
  },
  {
    en: 'What did Joe Biden say about the Lima meeting?',
    ko: '바이든은 리마 회담에 대해 뭐라고 말했나요?',
    fr: 'Qu’a dit Joe Biden de la rencontre de Lima ?',
  },
  {
    en: 'Why did Trudeau resign?',
    ko: '트뤼도는 왜 사임했나요?',
    fr: 'Pourquoi Trudeau a-t-il démissionné ?',
  },
  {
    en: 'Who was arrested at the lantern festival?',
    ko: '등불축제에서 누가 체포되었나요?',
    fr: 'Qui a été arrêté à la fête des lanternes ?',
  },
  {
    en: 'What tariff did Canada impose on Korean cars?',
    ko: '캐나다는 한국산 자동차에 관세를 얼마나 부과했나요?',
    fr: 'Quels droits de douane le Canada a-t-il imposés aux voitures coréennes ?',
  },
  {
    en: 'What did oats cost in 2019?',
    ko: '2019년 귀리 가격은 얼마였나요?',
    fr: 'Combien coûtait l’avoine en 2019 ?',
  },
  {
    en: 'Who designed the Roseaux bridge?',
    ko: '로조 다리는 누가 설계했나요?',
    fr: 'Qui a conçu le pont des Roseaux ?',
  },
  {
    en: 'In which year was the Bukgang library founded?',
    ko: '북강시립도서관은 몇 년에 설립되었나요?',
    fr: 'En quelle année la bibliothèque de Bukgang a-t-elle été fondée ?',
  },
  {
    en: 'What did Japan say about the two-plus-two dialogue?',
    ko: '일본은 2+2 대화에 대해 뭐라고 말했나요?',
    fr: 'Qu’a dit le Japon du dialogue deux plus deux ?',
  },
  {
    en: 'Which shipyard builds the LNG carrier?',
    ko: 'LNG 운반선은 어느 조선소가 건조하나요?',
    fr: 'Quel chantier naval construit le méthanier ?',
  },
  {
    en: 'Who is the captain of the Hérons?',
    ko: '에롱의 주장은 누구인가요?',
    fr: 'Qui est le capitaine des Hérons ?',
  },
]

export const UNASKED: readonly (readonly [Language, string])[] = [
  ['en', 'Where did Trudeau and Macron sign the treaty?'],
  ['en', 'How many North Korean soldiers are in Russia?'],
  ['en', 'What did Mina Okafor say about the hockey game?'],
  ['en', 'What did the Ottawa readout say about fentanyl?'],
  ['en', 'What did Yoon tell Trudeau in Tokyo?'],
  ['en', 'Which bank finances the ferry?'],
  ['en', 'What is the population of Saint-Brume?'],
  ['en', 'Did Yoon and Trudeau discuss Ukraine?'],
  ['en', 'What did Reuters report about the Lima summit?'],
  ['en', 'What did wheat close at on Friday?'],
  ['ko', '김건희 여사는 리마에서 무엇을 했나요?'],
  ['ko', '한국은 캐나다에 원전을 몇 기 수출하나요?'],
  ['ko', '백준호 연구원은 등불축제에 대해 뭐라고 말했나요?'],
  ['ko', '서울 지하철 요금은 얼마인가요?'],
  ['ko', '한미 정상회담은 언제 열리나요?'],
  ['ko', '한강일보 편집장은 누구인가요?'],
  ['fr', 'Quel est le prix du billet du traversier ?'],
  ['fr', 'Qui a perdu les élections à Valmont ?'],
  ['fr', 'Combien de soldats nord-coréens ont été tués ?'],
  ['fr', 'Qu’a dit Emmanuel Macron à Lima ?'],
  ['fr', 'Quand la ligne de métro de Saint-Brume ouvrira-t-elle ?'],
  ['fr', 'Qui est le maire de Saint-Brume ?'],
]
