import { get, post } from './api.js'
import { announce, h, langOf, roving } from './dom.js'
import { go } from './route.js'
import { language, say } from './words.js'

/** The lists beside the channels. Each returns an element that fills itself. */

export function articlesView() {
  const search = h('input', {
    type: 'search',
    'aria-label': say('search'),
    placeholder: say('search'),
  })
  const rows = h('ul', { class: 'rows' })
  const load = () =>
    fill(rows, get('/api/articles', { search: search.value.trim() }), articleRow, [
      say('noArticles'),
      say('noArticlesWhy'),
    ])
  let timer
  search.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(load, 150)
  })
  void load()
  return view(say('articles'), h('div', { class: 'filter' }, search), rows)
}

function articleRow({ id, title, outlet, official, language: written, publishedAt, version }) {
  const open = () => go({ page: 'articles', article: id })
  const facts = [
    h('b', {}, outlet),
    official ? h('span', { class: 'official' }, say('official')) : undefined,
    h('span', {}, publishedAt ? day(publishedAt) : say('dateUnknown')),
    h('span', {}, written),
    version > 1 ? h('span', {}, say('version', version)) : undefined,
  ]
  return h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: 'row', on: { click: open } },
      h('span', { class: 'row-title', lang: langOf(title) ?? written }, title),
      h('span', { class: 'row-facts' }, facts),
    ),
  )
}

export function sourcesView() {
  const rows = h('ul', { class: 'rows' })
  void fill(rows, get('/api/sources'), sourceRow, [say('noSources'), say('noSourcesWhy')])
  return view(say('sources'), rows)
}

function sourceRow({
  name,
  url,
  official,
  country,
  language: written,
  articles,
  lastReadAt,
  nextReadAt,
  health,
  words,
}) {
  return h(
    'li',
    { class: 'row still' },
    h(
      'p',
      { class: 'row-title' },
      h('span', { class: `health ${health}` }, say(health)),
      h('span', { lang: langOf(name) }, name),
    ),
    h('p', { class: 'row-words' }, words),
    h(
      'p',
      { class: 'row-facts' },
      official ? h('span', { class: 'official' }, say('official')) : undefined,
      h('span', {}, [country, written].filter(Boolean).join(' · ')),
      h('span', {}, say('articleCount', articles)),
      h('span', {}, lastReadAt ? say('read', moment(lastReadAt)) : say('notRead')),
      nextReadAt ? h('span', {}, say('next', moment(nextReadAt))) : undefined,
    ),
    url ? h('p', { class: 'row-url' }, url) : undefined,
  )
}

export function failuresView() {
  const rows = h('ul', { class: 'rows' })
  const none = [say('noFailures'), say('noFailuresWhy')]
  void fill(
    rows,
    get('/api/failures'),
    (failure) => failureRow(failure, () => empty(rows, none)),
    none,
  )
  return view(say('failed'), rows)
}

function failureRow({ id, job, about, reason, attempts, at }, last) {
  const again = h('button', { type: 'button', class: 'again' }, say('again'))
  const wrong = h('p', { class: 'wrong', role: 'alert', hidden: true })
  const row = h(
    'li',
    { class: 'row still' },
    h(
      'p',
      { class: 'row-title' },
      h('span', { class: 'health failing' }, job),
      h('span', {}, about ?? ''),
    ),
    h('p', { class: 'row-words' }, reason),
    h(
      'p',
      { class: 'row-facts' },
      h('span', {}, say('tries', attempts)),
      h('span', {}, moment(at)),
    ),
    again,
    wrong,
  )
  again.addEventListener('click', async () => {
    again.disabled = true
    try {
      await post(`/api/failures/${encodeURIComponent(id)}/retry`)
      announce(say('tried', job))
      const list = row.parentElement
      row.remove()
      if (list.children.length === 0) last()
      document.querySelector('#main').focus()
    } catch (error) {
      wrong.textContent = error.message
      wrong.hidden = false
      again.disabled = false
    }
  })
  return row
}

function view(title, ...children) {
  return h('section', { class: 'view', 'aria-label': title }, children)
}

async function fill(rows, asked, row, none) {
  try {
    const found = await asked
    if (found.length === 0) return empty(rows, none)
    rows.replaceChildren(...found.map(row))
    if (rows.querySelector('button.row')) roving(rows, 'button.row')
  } catch (error) {
    empty(rows, [say('noList'), error.message])
  }
}

function empty(rows, [title, words]) {
  rows.replaceChildren(h('li', { class: 'nothing' }, h('h2', {}, title), h('p', {}, words)))
}

function day(at) {
  return new Date(at).toLocaleDateString(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
}

function moment(at) {
  const format = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }
  return new Date(at).toLocaleString(language, format)
}
