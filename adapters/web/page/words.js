/** The page's own words, in the browser's language where we have it: English, Korean, French. */
const LANGUAGES = ['en', 'ko', 'fr']

/** The browser's first tag of a language we have, for dates: `en-GB` writes them otherwise than `en-US`. */
export const locale =
  navigator.languages.find((tag) => LANGUAGES.includes(tag.slice(0, 2))) ?? 'en-GB'
export const language = locale.slice(0, 2)

const count = (one, many) => (n) => (n === 1 ? one : many.replace('#', n))
const put = (text) => (value) => text.replace('#', value)

const WORDS = {
  skip: ['Skip to the messages', '메시지로 건너뛰기', 'Aller aux messages'],
  side: ['Channels and lists', '채널과 목록', 'Canaux et listes'],
  details: ['Details', '자세히', 'Détails'],
  channels: ['Channels', '채널', 'Canaux'],
  behind: ['Behind the briefings', '브리핑의 바탕', 'Derrière les revues'],
  articles: ['Articles', '기사', 'Articles'],
  sources: ['Sources', '출처', 'Sources'],
  failed: ['Failed jobs', '실패한 작업', 'Tâches échouées'],
  audits: ['Records', '기록', 'Registres'],
  noAudits: ['Nothing was told yet', '아직 전한 것이 없습니다', 'Rien n’a encore été dit'],
  noAuditsWhy: [
    'Each edition and answer is recorded here: its lines, their sentences and what was refused.',
    '브리핑과 답변마다 문장, 근거, 거절된 내용이 여기에 기록됩니다.',
    'Chaque revue et chaque réponse est consignée ici : lignes, phrases et refus.',
  ],
  edition: ['Edition', '브리핑', 'Revue'],
  answer: ['Answer', '답변', 'Réponse'],
  byModel: ['written by the model', '모델이 씀', 'écrit par le modèle'],
  refusedFor: [put('refused: #'), put('거절: #'), put('refusé : #')],
  tokensUsed: [put('# tokens'), put('토큰 #개'), put('# jetons')],
  linesTold: [count('1 line', '# lines'), put('#줄'), count('1 ligne', '# lignes')],
  linesRefused: [
    count('1 refused', '# refused'),
    put('#건 거절'),
    count('1 refusée', '# refusées'),
  ],
  unread: ['new messages', '새 메시지', 'nouveaux messages'],
  showAs: ['Show as', '보기', 'Afficher comme'],
  toDark: ['Switch to dark colours', '어두운 색으로 바꾸기', 'Passer aux couleurs sombres'],
  toLight: ['Switch to light colours', '밝은 색으로 바꾸기', 'Passer aux couleurs claires'],
  you: ['You', '나', 'Vous'],
  onlyYou: ['Only visible to you', '나에게만 보입니다', 'Visible par vous seul'],
  reply: ['Reply in thread', '스레드에 답글 달기', 'Répondre dans le fil'],
  replies: [count('1 reply', '# replies'), put('답글 #개'), count('1 réponse', '# réponses')],
  today: ['Today', '오늘', 'Aujourd’hui'],
  yesterday: ['Yesterday', '어제', 'Hier'],
  inThread: ['Messages in the thread', '스레드의 메시지', 'Messages du fil'],
  inRoom: [put('Messages in #'), put('# 채널의 메시지'), put('Messages de #')],
  toThread: ['Reply in the thread', '스레드에 답글 쓰기', 'Répondre dans le fil'],
  toRoom: [put('Message #'), put('#에 메시지 쓰기'), put('Écrire dans #')],
  nothingSaid: [
    'Nothing has been said here yet',
    '아직 아무 말도 없습니다',
    'Rien n’a encore été dit ici',
  ],
  saySomething: [
    'Type a command, or ask what you want to know. Every answer shows where it is from.',
    '명령을 입력하거나 궁금한 것을 물어보세요. 모든 답에는 근거가 있습니다.',
    'Tapez une commande ou posez une question. Chaque réponse montre d’où elle vient.',
  ],
  mayFollow: ['What may follow', '이어 쓸 수 있는 것', 'Suites possibles'],
  send: ['Send', '보내기', 'Envoyer'],
  hintCommands: ['commands', '명령', 'commandes'],
  hintSends: ['sends', '보내기', 'envoie'],
  close: ['Close', '닫기', 'Fermer'],
  thread: ['Thread', '스레드', 'Fil'],
  proof: ['Proof', '근거', 'Preuve'],
  article: ['Article', '기사', 'Article'],
  claim: ['The claim', '주장', 'L’affirmation'],
  carriedBy: [
    count('Carried by this sentence', 'Carried by # sentences'),
    (n) => (n === 1 ? '이 문장이 근거입니다' : `문장 ${n}개가 근거입니다`),
    count('Portée par cette phrase', 'Portée par # phrases'),
  ],
  report: ['Report an error', '오류 신고', 'Signaler une erreur'],
  reported: ['Reported', '신고했습니다', 'Signalée'],
  official: ['official', '공식', 'officiel'],
  dateUnknown: ['date unknown', '날짜 미상', 'date inconnue'],
  languageUnknown: ['language unknown', '언어 미상', 'langue inconnue'],
  by: [put('By #'), put('# 기자'), put('Par #')],
  original: ['Open the original', '원문 열기', 'Ouvrir l’original'],
  version: [put('version #'), put('#판'), put('version #')],
  versions: ['Versions', '판', 'Versions'],
  outletsEdit: [
    'Outlets edit. Citations name the version they were taken from.',
    '매체는 기사를 고칩니다. 인용은 어느 판에서 가져왔는지 밝힙니다.',
    'Les médias corrigent. Chaque citation nomme la version d’où elle vient.',
  ],
  noArticle: [
    'This article can not be shown',
    '이 기사를 보여 줄 수 없습니다',
    'Cet article ne peut être affiché',
  ],
  search: [
    'Search titles, outlets and text',
    '제목, 매체, 본문 찾기',
    'Chercher titres, médias et textes',
  ],
  noArticles: ['No articles', '기사가 없습니다', 'Aucun article'],
  noArticlesWhy: [
    'They appear as sources are read. Add one with `sherpa sources add URL`, or widen the search.',
    '출처를 읽으면 나타납니다. `sherpa sources add URL`로 출처를 더하거나 검색어를 넓혀 보세요.',
    'Ils arrivent quand les sources sont lues. Ajoutez-en une avec `sherpa sources add URL`, ou élargissez la recherche.',
  ],
  noSources: ['No sources yet', '출처가 없습니다', 'Aucune source'],
  noSourcesWhy: [
    'Add a feed or a page with `sherpa sources add URL`.',
    '`sherpa sources add URL`로 피드나 페이지를 더하세요.',
    'Ajoutez un flux ou une page avec `sherpa sources add URL`.',
  ],
  noFailures: ['No failed jobs', '실패한 작업이 없습니다', 'Aucune tâche échouée'],
  noFailuresWhy: [
    'What finally fails is kept here, with its reason, until it is tried again.',
    '끝내 실패한 작업은 까닭과 함께 여기 남습니다.',
    'Ce qui échoue pour de bon reste ici, avec sa raison, jusqu’à un nouvel essai.',
  ],
  noList: [
    'This list can not be shown',
    '이 목록을 보여 줄 수 없습니다',
    'Cette liste ne peut être affichée',
  ],
  well: ['Well', '정상', 'Bien'],
  new: ['New', '새로 추가', 'Nouvelle'],
  late: ['Late', '늦음', 'En retard'],
  failing: ['Failing', '실패', 'En échec'],
  paused: ['Paused', '멈춤', 'En pause'],
  gone: ['Gone', '사라짐', 'Disparue'],
  articleCount: [
    count('1 article', '# articles'),
    put('기사 #건'),
    count('1 article', '# articles'),
  ],
  read: [put('read #'), put('# 읽음'), put('lue #')],
  notRead: ['not read yet', '아직 읽지 않음', 'pas encore lue'],
  next: [put('next #'), put('다음 #'), put('ensuite #')],
  again: ['Try again', '다시 시도', 'Réessayer'],
  tried: [put('# is tried again'), put('#: 다시 시도합니다'), put('# : nouvel essai')],
  tries: [count('1 try', '# tries'), put('#번 시도'), count('1 essai', '# essais')],
  noAnswer: [
    'Sherpa does not answer. Is it still running?',
    '셰르파가 답하지 않습니다. 실행 중인가요?',
    'Sherpa ne répond pas. Est-il en marche ?',
  ],
  lost: [
    'Lost touch with Sherpa. Trying again…',
    '셰르파와 연결이 끊겼습니다. 다시 시도합니다…',
    'Contact perdu avec Sherpa. Nouvel essai…',
  ],
  noProof: [
    'The proof of this line is not at hand.',
    '이 줄의 근거가 없습니다.',
    'La preuve de cette ligne manque.',
  ],
}

/** A word or a sentence of ours; some take a number or a name. */
export function say(key, value) {
  const words = WORDS[key][LANGUAGES.indexOf(language)]
  return typeof words === 'function' ? words(value) : words
}
