import { functionWordShares } from '../../articles/function-words.ts'

/** Each way in which a text can be written for machines, and how much it weighs. */
const CUES: readonly (readonly [cue: RegExp, weight: number])[] = [
  // Chat templates and their kin: <|…|>, [INST], <<…>>, <tag>, </tag>, <!-- -->, fences, entities.
  [
    /<\|[^|\n]{0,40}\|>|<{2,}|>{2,}|<\/?[a-z][\w-]{1,30}\b[^<>\n]{0,80}>|<!--|-->|```|&lt;|&gt;/iu,
    3,
  ],
  [/\[\/?[A-Z_]{3,}\]/u, 3],
  // Mentions as platforms write them.
  [/<[!@#&][^<>\n]{0,40}>|[@＠](?:everyone|here|channel)\b/iu, 2],
  // Roles of a conversation, and the steps of an agent, as labels of a line.
  [
    /(?:^|\n)\s*(?:system|user|human|assistant|model|operator|developer|action(?: input)?|observation|thought|tool|input|output|response|instructions?|prompt)\s*[:=：]/iu,
    3,
  ],
  [/(?:^|\n)\s*(?:시스템|사용자|어시스턴트|système|utilisateur)\s*[:：]/iu, 3],
  // Assignments, objects, names of variables, commands.
  [/[\p{L}\d]_[\p{L}\d]|\{\s*["'][\w-]+["']\s*:|[\w-]\s*(?::=|=\s*["'{[])/u, 3],
  [/(?:^|\n)\s*\/[a-z]{3,}\b|(?:^|\s):[a-z]+(?:_[a-z]+)*:(?=\s|$|[.,])/u, 2],
  // Links in markup, and addresses of programs rather than of pages.
  [/!?\[[^\]\n]{0,80}\]\([^)\n]{0,200}\)/u, 2],
  [/\b(?!https?:)[a-z][a-z+.-]{2,20}:\/\/|\b(?:javascript|data):\S/iu, 3],
  [/https?:\/\//iu, 1],
  [/\[\d{1,2}\]/u, 1.5],
  // Bytes in hexadecimal, templates, arrows, directives, letters that only look like letters.
  [/(?:\b[\da-f]{2}\s){6,}/iu, 3],
  [/\{\{|\}\}|\{%|%\}|(?:^|\s)!\p{L}|→|⇒/u, 1.5],
  [/[\u1d00-\u1dbf\u{1d400}-\u{1d7ff}\uff21-\uff5a]{2,}/u, 3],
  [/\bwww\.|\b[\p{L}\d-]{3,}\.(?:com|net|org|io|example|info|biz|co)\b/iu, 1],
  // Long runs of letters and digits without a blank, as base64 and hex are.
  [
    /(?<![A-Za-z\d+/])(?=[A-Za-z+/]*\d)(?=[A-Z\d+/]*[a-z])(?=[a-z\d+/]*[A-Z])[A-Za-z\d+/]{20,}={0,2}/u,
    3,
  ],
  // Letters set apart, and words of two alphabets: read by machines, searched by nobody.
  [/(?:(?<![\p{L}\p{N}])\p{L}[ .\-*]){6,}/u, 3],
  [
    /\p{Script=Latin}\p{M}*(?=[\p{Script=Cyrillic}\p{Script=Greek}])|[\p{Script=Cyrillic}\p{Script=Greek}](?=\p{Script=Latin})/u,
    3,
  ],
]

/** How much of a sentence is written for machines, or in another language than its article: 0 up. */
export function notation(text: string, language: string): number {
  const marks = CUES.reduce((sum, [cue, weight]) => sum + (cue.test(text) ? weight : 0), 0)
  return marks + foreign(text, language)
}

const SCRIPTS: readonly (readonly [script: RegExp, languages: readonly string[]])[] = [
  [/\p{Script=Latin}/gu, ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'und']],
  [/\p{Script=Hangul}/gu, ['ko']],
  [/\p{Script=Cyrillic}/gu, ['ru', 'uk', 'bg', 'sr']],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ['zh', 'ja', 'ko']],
  [/\p{Script=Arabic}/gu, ['ar', 'fa', 'ur']],
  [/\p{Script=Greek}/gu, ['el']],
  [/\p{Script=Hebrew}/gu, ['he']],
  [/\p{Script=Devanagari}/gu, ['hi']],
  [/\p{Script=Thai}/gu, ['th']],
]
/** Korean news writes names in Latin letters: only a sentence almost free of Hangul is foreign. */
const FOREIGN = 0.6
const FEWEST_LETTERS = 4
/** Words that no other language's sentence has: most sentences are settled by them. */
/** No English sentence does without all of these. */
const COMMON =
  /\b(?:a|an|the|of|to|in|on|at|by|for|as|is|are|be|it|he|she|they|we|has|had|have|will|not|no|but|or|its|their|his|her|said|than|after|over|were|was)\b/iu
const ENGLISH = /\b(?:the|and|was|were|which|would|have|that|with|from|this)\b/iu

function foreign(text: string, language: string): number {
  if (language === 'en' && ENGLISH.test(text)) return 0
  const wordless = language === 'en' && !COMMON.test(text) ? 0.5 : 0
  return Math.max(wordless, otherLanguage(text, language))
}

function otherLanguage(text: string, language: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < FEWEST_LETTERS || language === 'und') return 0
  for (const [script, languages] of SCRIPTS) {
    if (languages.includes(language)) continue
    if ((text.match(script)?.length ?? 0) / letters > FOREIGN) return 3
  }
  return otherWords(text, language) ? 2 : 0
}

/** Of its function words, hardly one is of the article's language. */
function otherWords(text: string, language: string): boolean {
  const shares = functionWordShares(text)
  const [best] = shares
  const own = shares.find(([known]) => known === language)?.[1] ?? 0
  const words = text.match(/[\p{L}\p{M}]+/gu)?.length ?? 0
  return words > 4 && best !== undefined && best[1] >= 0.25 && own <= best[1] / 3
}
