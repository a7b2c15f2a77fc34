import type { Article } from '../articles/article.ts'
import type { Considered, Provenance } from '../articles/provenance.ts'
import type { Ranked } from '../briefings/compose.ts'
import type { Subscription } from '../briefings/subscription.ts'
import type { Message, Part } from '../channels/message.ts'
import type { Reader } from '../channels/reader.ts'
import { say, sayDate, sayList } from '../channels/words.ts'
import { matches, sidesOf } from '../topics/matching.ts'
import type { Topic } from '../topics/topic.ts'
import { droppedParts } from './why-dropped.ts'

/** How many briefings are shown. */
const EDITIONS = 3

interface Way {
  readonly provenance: Provenance
  /** Its newest version, for the names that it holds. */
  readonly article: Article | undefined
  readonly topics: readonly Topic[]
  /** The order of the room that asks, and its editions since the article was summarized. */
  readonly order: Subscription | undefined
  readonly editions: readonly Considered[]
  /** How the stories of those editions fared, by edition; older ones kept none. */
  readonly ranked: ReadonlyMap<string, readonly Ranked[]>
}

/** An article's way through: read, merged, matched, written from, told. */
export function whyArticle(way: Way, reader: Reader): Message {
  const { language, zone } = reader
  const { article, summary } = way.provenance
  const title = say(language, 'why.article')
  const texts = [
    ...reading(way.provenance, reader),
    ...merging(way.provenance, reader),
    ...matching(way, reader),
    writing(way.provenance, reader),
    ...telling(way, reader),
  ]
  return {
    kind: 'notice',
    language,
    zone,
    summary: `${title}: ${article.title}`,
    parts: [
      { type: 'title', text: title },
      { type: 'heading', text: article.title, href: article.url, detail: article.outlet },
      ...texts.map((text): Part => ({ type: 'text', text: [{ text }] })),
      ...(summary && summary.dropped.length > 0 ? droppedParts(summary.dropped, reader) : []),
    ],
  }
}

function reading(
  { article, source, listedAt, versions }: Provenance,
  { language, zone }: Reader,
): string[] {
  const moment = (at: Date): string => sayDate(at, language, zone, 'moment')
  const at = moment(article.firstSeenAt)
  const list = versions.map(({ version, at: seen }) => `${version} (${moment(seen)})`).join(', ')
  return [
    source
      ? say(language, 'why.source', { source: source.name, at })
      : say(language, 'why.source.gone', { at }),
    ...(listedAt ? [say(language, 'why.listed', { at: moment(listedAt) })] : []),
    article.publishedAt
      ? say(language, 'why.published', { at: moment(article.publishedAt) })
      : say(language, 'why.undated'),
    say(language, 'why.versions', { count: versions.length, list }),
  ]
}

function merging({ story }: Provenance, { language }: Reader): string[] {
  if (!story || story.articles < 2) return [say(language, 'why.alone')]
  const names = story.others.map(({ outlet, title }) => `${outlet}: ${title}`)
  const rest = story.articles - 1 - names.length
  const { origin } = story
  return [
    say(language, 'why.merged', {
      others: story.articles - 1,
      names: `${names.join(' · ')}${rest > 0 ? ' · …' : ''}`,
    }),
    origin
      ? say(language, 'why.reprint', { title: origin.title, outlet: origin.outlet })
      : say(language, 'why.origin'),
  ]
}

function matching({ provenance, article, topics }: Way, { language }: Reader): string[] {
  if (provenance.topics.length === 0) return [say(language, 'why.topics.none')]
  return provenance.topics.map((slug) => {
    const topic = topics.find((one) => one.slug === slug)
    const names = topic && article ? namesIn(article, topic) : []
    return names.length > 0
      ? say(language, 'why.topic', { topic: slug, names: sayList(names, language) })
      : say(language, 'why.topic.unnamed', { topic: slug })
  })
}

/** The longest name of each side of a topic that the article is on by, of the first way that fits. */
function namesIn(article: Article, topic: Topic): string[] {
  for (const sides of sidesOf(topic)) {
    const found = sides.map(({ names, foreign }) =>
      names
        .toSorted((one, other) => other.length - one.length)
        .find((name) => matches(article, [[{ names: [name], foreign }]])),
    )
    if (found.every((name) => name !== undefined)) return found.map((name) => `“${name}”`)
  }
  return []
}

function writing({ summary }: Provenance, { language, zone }: Reader): string {
  if (!summary) return say(language, 'why.unsummarized')
  return say(language, 'why.summarized', {
    claims: summary.claims,
    at: sayDate(summary.at, language, zone, 'moment'),
    writer: writerOf(summary.writer, language),
    dropped: summary.dropped.length,
  })
}

function telling({ provenance, order, editions, ranked }: Way, reader: Reader): string[] {
  const { language } = reader
  if (provenance.topics.length === 0 || !provenance.summary) return []
  if (!order) return [say(language, 'why.noOrder')]
  const follows =
    order.topics.length === 0 || order.topics.some((slug) => provenance.topics.includes(slug))
  if (!follows) return [say(language, 'why.offTopic')]
  if (editions.length === 0) return [say(language, 'why.noEdition')]
  const told = editions.filter((edition) => edition.told > 0 || edition.toldOfStory > 0)
  const shown = told.length > 0 ? told.slice(0, EDITIONS) : editions.slice(0, 1)
  return shown.map((edition) =>
    edited(edition, placeOf(provenance.article.id, ranked.get(edition.edition)), reader),
  )
}

/** Where an article's story came among those an edition was chosen from, counted from 1. */
function placeOf(article: string, ranked: readonly Ranked[] = []) {
  const at = ranked.findIndex(({ articles }) => articles.includes(article))
  const found = ranked[at]
  return (
    found && {
      outcome: found.outcome,
      words: { place: at + 1, stories: ranked.length, origins: found.origins },
    }
  )
}

function edited(
  { told, toldOfStory, composedAt, sentAt }: Considered,
  place: ReturnType<typeof placeOf>,
  reader: Reader,
): string {
  const { language, zone } = reader
  const at = sayDate(composedAt, language, zone, 'moment')
  const delivered = deliveredWords(sentAt, reader)
  if (told > 0 || toldOfStory > 0) {
    const words =
      told > 0
        ? say(language, 'why.told', { at, told, delivered })
        : say(language, 'why.storyTold', { at, told: toldOfStory, delivered })
    return place ? `${words} ${say(language, 'why.place', place.words)}` : words
  }
  if (place?.outcome === 'left') return say(language, 'why.left', { at, delivered, ...place.words })
  if (place?.outcome === 'known') return say(language, 'why.known', { at, delivered })
  return say(language, 'why.untold', { at, delivered })
}

export const deliveredWords = (sentAt: Date | undefined, { language, zone }: Reader): string =>
  sentAt
    ? say(language, 'why.delivered', { at: sayDate(sentAt, language, zone, 'moment') })
    : say(language, 'why.undelivered')

export const writerOf = (writer: string, language: Reader['language']): string =>
  writer === 'extractive'
    ? say(language, 'why.writer.extractive')
    : say(language, 'why.writer.model', { writer })
