import type { View } from '../channels/grammar/views.ts'
import type { Button, Message, Part } from '../channels/message.ts'
import type { Reader } from '../channels/reader.ts'
import { say, sayDate } from '../channels/words.ts'
import type { Claim } from '../claims/claim.ts'
import { type Line, lineOf } from '../claims/line.ts'
import { isAboutTheSame } from '../claims/same.ts'
import type { Dossier, Step } from './dossier.ts'

/** How many lines a section has in the overview; a section asked for by name has `FULL`. */
const BRIEF = { claims: 3, commitments: 3, quotes: 2, timeline: 3, sources: 3 } as const
const FULL = 40

/** A dossier as a message: the overview, or one section of it in full. */
export function showDossier(dossier: Dossier, reader: Reader, view?: View): Message {
  const { language, zone } = reader
  const sections = view
    ? [view]
    : (['claims', 'commitments', 'quotes', 'timeline', 'sources'] as const)
  const shown = sections.flatMap((section) =>
    sectionOf(dossier, section, reader, view ? FULL : BRIEF[section]),
  )
  const { name } = dossier.topic
  const standing = view ? [] : standingOf(dossier, reader)
  const first = dossier.standing[0]?.text ?? ''
  const nothing: Part[] = view
    ? [
        {
          type: 'text',
          text: [
            {
              text: say(language, 'dossier.empty.view', {
                name,
                view: say(language, `button.${view}`),
              }),
            },
          ],
        },
      ]
    : []
  return {
    kind: 'dossier',
    language,
    zone,
    summary: say(language, 'dossier.summary', {
      name,
      standing: first || say(language, 'answer.no'),
    }),
    parts: [
      { type: 'title', text: say(language, 'dossier.title', { name }) },
      { type: 'note', text: [{ text: checked(dossier, reader) }] },
      ...standing,
      ...(shown.length > 0 ? shown : nothing),
      { type: 'buttons', buttons: viewsOf(dossier, reader, view) },
    ],
  }
}

function checked(dossier: Dossier, { language, zone }: Reader): string {
  const newest = dossier.sources[0]?.publishedAt
  return say(language, 'dossier.checked', {
    articles: dossier.sources.length,
    outlets: new Set(dossier.sources.map(({ outlet }) => outlet)).size,
    official: dossier.sources.filter(({ official }) => official).length,
    newest: newest ? sayDate(newest, language, zone) : say(language, 'date.unknown'),
  })
}

function lines(
  claims: readonly Claim[],
  dossier: Dossier,
  more?: (claim: Claim) => { label?: string },
): Line[] {
  const articles = new Map(dossier.sources.map((article) => [article.id, article]))
  return claims.flatMap((claim) => lineOf(claim, articles, more?.(claim)) ?? [])
}

function standingOf(dossier: Dossier, { language }: Reader): Part[] {
  const told = lines(dossier.standing, dossier)
  return told.length > 0
    ? [{ type: 'heading', text: say(language, 'dossier.standing') }, ...told]
    : []
}

function steps(timeline: readonly Step[], dossier: Dossier, { language, zone }: Reader): Line[] {
  const articles = new Map(dossier.sources.map((article) => [article.id, article]))
  const said = ({ on, at }: Step): string => {
    // A calendar day is the same in every zone.
    if (on) return sayDate(new Date(on), language, 'UTC')
    if (!at) return say(language, 'date.unknown')
    return say(language, 'timeline.reported', { day: sayDate(at, language, zone) })
  }
  return timeline.flatMap((step) => lineOf(step.claim, articles, { when: said(step) }) ?? [])
}

function sectionOf(
  dossier: Dossier,
  section: View | 'claims',
  reader: Reader,
  limit: number,
): Part[] {
  const { language } = reader
  const parts = partsOf(dossier, section, reader)
  if (parts.length === 0) return []
  const hidden = parts.length - limit
  return [
    {
      type: 'heading',
      text: say(language, `dossier.${section}`),
      ...(hidden > 0 ? { detail: say(language, 'dossier.more', { count: hidden }) } : {}),
    },
    ...parts.slice(0, limit),
  ]
}

function partsOf(dossier: Dossier, section: View | 'claims', reader: Reader): Part[] {
  const { language, zone } = reader
  switch (section) {
    case 'claims': {
      const said = new Set(dossier.commitments.map(({ id }) => id))
      const isNews = ({ id, text }: Claim): boolean =>
        !said.has(id) && !dossier.standing.some((told) => isAboutTheSame(told.text, text))
      return lines(dossier.claims.filter(isNews), dossier)
    }
    case 'commitments':
      return lines(dossier.commitments, dossier, ({ due }) =>
        due ? { label: say(language, 'dossier.due', { due }) } : {},
      )
    case 'quotes':
      return lines(dossier.quotes, dossier)
    case 'timeline':
      return steps(dossier.timeline, dossier, reader)
    case 'sources':
      return dossier.sources.map(({ outlet, title, url, publishedAt, official }) => ({
        type: 'text',
        text: [
          { text: `${outlet}: ` },
          { text: title, href: url },
          {
            text: ` (${[
              publishedAt ? sayDate(publishedAt, language, zone) : say(language, 'date.unknown'),
              ...(official ? [say(language, 'dossier.official')] : []),
            ].join(', ')})`,
          },
        ],
      }))
  }
}

function viewsOf({ topic, ...dossier }: Dossier, { language }: Reader, view?: View): Button[] {
  const there = (['quotes', 'commitments', 'timeline', 'sources'] as const)
    .filter((known) => known !== view && dossier[known].length > 0)
    .map((known) => ({
      label: say(language, `button.${known}`),
      action: { type: 'command', command: `/summit ${topic.slug} ${known}` } as const,
    }))
  const back = {
    label: say(language, 'button.dossier'),
    action: { type: 'command', command: `/summit ${topic.slug}` } as const,
  }
  return view ? [back, ...there] : there
}
