import { get } from './api.js'
import { h, icon, langOf } from './dom.js'

/**
 * An article as we keep it. With `start` and `end` the sentence that carries a claim is marked and
 * brought into view; `sources` are the other places that carry it.
 */
export async function articleBody({ article: id, version, start, end }, proof, choose) {
  const { article, versions } = await get(`/api/articles/${encodeURIComponent(id)}`, { version })
  const marked = { start: Number(start), end: Number(end) }
  const body = h(
    'div',
    { class: 'reading', tabindex: 0, role: 'region', 'aria-label': 'Article' },
    proof ? claimBox(proof, { id, start }, choose) : undefined,
    h(
      'h3',
      { class: 'article-title', lang: langOf(article.title) ?? article.language },
      article.title,
    ),
    facts(article, proof?.zone),
    versions.length > 1
      ? h(
          'p',
          { class: 'versions' },
          `Version ${article.version} of ${versions.length}. Outlets edit: this is the one that is cited.`,
        )
      : undefined,
    h('div', { class: 'text', lang: article.language }, paragraphs(article.text, marked)),
  )
  return { body, show: () => body.querySelector('mark')?.scrollIntoView({ block: 'center' }) }
}

function claimBox({ text, sources }, { id, start }, choose) {
  return h(
    'div',
    { class: 'claim' },
    h('p', { class: 'label' }, 'The claim'),
    h('p', { class: 'words', lang: langOf(text) }, text),
    h(
      'p',
      { class: 'label' },
      sources.length > 1 ? `Carried by ${sources.length} sentences` : 'Carried by this sentence',
    ),
    sources.length > 1
      ? h(
          'div',
          { class: 'carriers' },
          sources.map((source) =>
            h(
              'button',
              {
                type: 'button',
                'aria-pressed': String(
                  source.article === id && String(source.start) === String(start),
                ),
                on: { click: () => choose(source) },
              },
              source.outlet,
            ),
          ),
        )
      : undefined,
  )
}

function facts({ outlet, official, publishedAt, byline, language, url }, timeZone) {
  const format = {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }
  const date = publishedAt
    ? new Date(publishedAt).toLocaleString([], { ...format, timeZone, timeZoneName: 'short' })
    : 'date unknown'
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })
  return h(
    'div',
    { class: 'facts' },
    h(
      'p',
      {},
      h('b', {}, outlet),
      official ? h('span', { class: 'official' }, 'official') : undefined,
      h('span', {}, date),
      h('span', {}, language === 'und' ? 'language unknown' : names.of(language)),
    ),
    byline ? h('p', {}, `By ${byline}`) : undefined,
    h(
      'p',
      {},
      h(
        'a',
        { class: 'original', href: safe(url), target: '_blank', rel: 'noopener noreferrer' },
        'Open the original',
        icon('out'),
      ),
    ),
  )
}

function safe(url) {
  return /^https?:\/\//i.test(url) ? url : undefined
}

/** Paragraphs stand apart by a blank line; the marked slice may begin in one and end in another. */
function paragraphs(text, { start, end }) {
  const drawn = []
  let at = 0
  for (const paragraph of text.split('\n\n')) {
    const from = Math.max(0, Math.min(paragraph.length, start - at))
    const to = Math.max(0, Math.min(paragraph.length, end - at))
    drawn.push(
      from < to
        ? h(
            'p',
            {},
            paragraph.slice(0, from),
            h('mark', {}, paragraph.slice(from, to)),
            paragraph.slice(to),
          )
        : h('p', {}, paragraph),
    )
    at += paragraph.length + 2
  }
  return drawn
}
