import { get } from './api.js'
import { h, icon, langOf } from './dom.js'
import { language, locale, say } from './words.js'

/**
 * An article as we keep it. With `start` and `end` the sentence that carries a claim is marked and
 * brought into view; `sources` are the other places that carry it;
 * `report` tells an error in it and answers whether that went through.
 */
export async function articleBody({ article: id, version, start, end }, proof, { choose, report }) {
  const { article, versions } = await get(`/api/articles/${encodeURIComponent(id)}`, { version })
  const marked = { start: Number(start), end: Number(end) }
  const body = h(
    'div',
    { class: 'reading', tabindex: 0, role: 'region', 'aria-label': say('article') },
    proof ? claimBox(proof, { id, start }, { choose, report }) : undefined,
    h(
      'h3',
      { class: 'article-title', lang: langOf(article.title) ?? article.language },
      article.title,
    ),
    facts(article, proof?.zone),
    versions.length > 1 ? versionsBox(article.version, versions, choose, id) : undefined,
    h(
      'div',
      { class: 'text', lang: article.language, dir: 'auto' },
      paragraphs(article.text, marked),
    ),
  )
  return { body, show: () => body.querySelector('mark')?.scrollIntoView({ block: 'center' }) }
}

function claimBox({ text, sources }, { id, start }, { choose, report }) {
  return h(
    'div',
    { class: 'claim' },
    h('p', { class: 'label' }, say('claim')),
    h('p', { class: 'words', dir: 'auto', lang: langOf(text) }, text),
    h('p', { class: 'label' }, say('carriedBy', sources.length)),
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
    report ? h('div', { class: 'carriers' }, reportButton(report)) : undefined,
  )
}

/** Tells an error in the line once; what comes of it is said where the line stands. */
function reportButton(report) {
  const button = h('button', { type: 'button', on: { click: tell } }, say('report'))
  async function tell() {
    button.disabled = true
    if (await report()) button.textContent = say('reported')
    else button.disabled = false
  }
  return button
}

/** Every version we hold, to be read; the marked sentence is of the one that is cited. */
function versionsBox(shown, versions, choose, id) {
  return h(
    'div',
    { class: 'versions' },
    h('p', {}, say('outletsEdit')),
    h(
      'div',
      { class: 'carriers', role: 'group', 'aria-label': say('versions') },
      versions.map(({ version }) =>
        h(
          'button',
          {
            type: 'button',
            'aria-pressed': String(version === shown),
            on: { click: () => choose({ article: id, version }) },
          },
          say('version', version),
        ),
      ),
    ),
  )
}

function facts({ outlet, official, publishedAt, byline, language: written, url }, timeZone) {
  /** @type {Intl.DateTimeFormatOptions} */
  const format = {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }
  const date = publishedAt
    ? new Date(publishedAt).toLocaleString(locale, { ...format, timeZone, timeZoneName: 'short' })
    : say('dateUnknown')
  const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' })
  return h(
    'div',
    { class: 'facts' },
    h(
      'p',
      {},
      h('b', {}, outlet),
      official ? h('span', { class: 'official' }, say('official')) : undefined,
      h('span', {}, date),
      h('span', {}, written === 'und' ? say('languageUnknown') : names.of(written)),
    ),
    byline ? h('p', {}, say('by', byline)) : undefined,
    h(
      'p',
      {},
      h(
        'a',
        { class: 'original', href: safe(url), target: '_blank', rel: 'noopener noreferrer' },
        say('original'),
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
