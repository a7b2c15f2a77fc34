import type { Listed } from '../articles/article.ts'
import type { Provenance } from '../articles/provenance.ts'
import type { Message, Part } from '../channels/message.ts'
import type { Reader } from '../channels/reader.ts'
import { say, sayDate } from '../channels/words.ts'
import type { Claim } from '../claims/claim.ts'
import { lineOf } from '../claims/line.ts'
import type { Traced } from './traced.ts'
import { writerOf } from './why-article.ts'
import { droppedParts } from './why-dropped.ts'

/** Why a line: who wrote it from what, what the gate said, and where it was shown. */
export function whyClaim(
  { claim, articles, shown, evidence }: Traced,
  provenance: Provenance | undefined,
  reader: Reader,
): Message {
  const { language, zone } = reader
  const [{ article: id, version }] = claim.citations
  const article = articles.get(id)
  const summary = provenance?.summary
  const line = lineOf(claim, articles)
  // A sentence of an answer is no claim of a summary: it was chosen when it was asked for.
  const written =
    !evidence && summary && summary.version === version && article
      ? [
          say(language, 'why.written', {
            at: sayDate(summary.at, language, zone, 'moment'),
            writer: writerOf(summary.writer, language),
            version,
            title: article.title,
            outlet: article.outlet,
          }),
        ]
      : []
  const told = shown
    ? [
        say(language, 'why.shown', {
          at: sayDate(shown.answeredAt, language, zone, 'moment'),
          question: shown.asked.text,
        }),
      ]
    : []
  const texts = [...written, say(language, 'why.passed'), ...told]
  const title = say(language, 'why.line')
  return {
    kind: 'notice',
    language,
    zone,
    summary: title,
    parts: [
      { type: 'title', text: title },
      ...(line ? [line] : []),
      ...sentencesOf(claim, articles, reader),
      ...texts.map((text): Part => ({ type: 'text', text: [{ text }] })),
      ...(written.length > 0 && summary ? droppedParts(summary.dropped, reader) : []),
      {
        type: 'buttons',
        buttons: [
          {
            label: say(language, 'why.report'),
            action: { type: 'command', command: `/feedback ${claim.id} wrong` },
          },
          ...(evidence && shown
            ? [
                {
                  label: say(language, 'why.answer'),
                  action: { type: 'command', command: `/why ${shown.question}` } as const,
                },
              ]
            : []),
          {
            label: say(language, 'button.article'),
            action: { type: 'command', command: `/why ${id}` },
          },
        ],
      },
    ],
  }
}

/** The sentences behind a line whose words are not simply theirs. */
function sentencesOf(
  { text, citations }: Claim,
  articles: ReadonlyMap<string, Listed>,
  { language }: Reader,
): Part[] {
  const [only, ...more] = citations
  if (more.length === 0 && only.sentence === text) return []
  return [
    { type: 'heading', text: say(language, 'why.cites') },
    ...citations.map(({ article, sentence }): Part => {
      const listed = articles.get(article)
      const source = listed ? [{ text: ' — ' }, { text: listed.outlet, href: listed.url }] : []
      return { type: 'text', text: [{ text: sentence, style: 'italic' }, ...source] }
    }),
  ]
}
