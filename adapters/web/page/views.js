import { get, post } from './api.js'
import { announce, h, langOf, roving } from './dom.js'
import { go } from './route.js'

/** The lists beside the channels. Each returns an element that fills itself. */

export function articlesView() {
  const search = h('input', {
    type: 'search',
    'aria-label': 'Search articles',
    placeholder: 'Search titles, outlets and text',
  })
  const rows = h('ul', { class: 'rows' })
  const load = () =>
    fill(rows, get('/api/articles', { search: search.value.trim() }), articleRow, [
      'No articles yet',
      'They appear as sources are read. Add one with `sherpa sources add URL`, or widen the search.',
    ])
  let timer
  search.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(load, 150)
  })
  void load()
  return view('Articles', h('div', { class: 'filter' }, search), rows)
}

function articleRow({ id, title, outlet, official, language, publishedAt, version }) {
  const open = () => go({ page: 'articles', article: id })
  const facts = [
    h('b', {}, outlet),
    official ? h('span', { class: 'official' }, 'official') : undefined,
    h('span', {}, publishedAt ? day(publishedAt) : 'date unknown'),
    h('span', {}, language),
    version > 1 ? h('span', {}, `version ${version}`) : undefined,
  ]
  return h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: 'row', on: { click: open } },
      h('span', { class: 'row-title', lang: langOf(title) ?? language }, title),
      h('span', { class: 'row-facts' }, facts),
    ),
  )
}

const HEALTH = {
  well: 'Well',
  new: 'New',
  late: 'Late',
  failing: 'Failing',
  paused: 'Paused',
  gone: 'Gone',
}

export function sourcesView() {
  const rows = h('ul', { class: 'rows' })
  void fill(rows, get('/api/sources'), sourceRow, [
    'No sources yet',
    'Add a feed or a page with `sherpa sources add URL`.',
  ])
  return view('Sources', rows)
}

function sourceRow({
  name,
  url,
  official,
  country,
  language,
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
      h('span', { class: `health ${health}` }, HEALTH[health]),
      h('span', { lang: langOf(name) }, name),
    ),
    h('p', { class: 'row-words' }, words),
    h(
      'p',
      { class: 'row-facts' },
      official ? h('span', { class: 'official' }, 'official') : undefined,
      h('span', {}, [country, language].filter(Boolean).join(' · ')),
      h('span', {}, articles === 1 ? '1 article' : `${articles} articles`),
      h('span', {}, lastReadAt ? `read ${moment(lastReadAt)}` : 'not read yet'),
      nextReadAt ? h('span', {}, `next ${moment(nextReadAt)}`) : undefined,
    ),
    url ? h('p', { class: 'row-url' }, url) : undefined,
  )
}

export function failuresView() {
  const rows = h('ul', { class: 'rows' })
  const none = [
    'No failed jobs',
    'What finally fails is kept here, with its reason, until it is tried again.',
  ]
  void fill(
    rows,
    get('/api/failures'),
    (failure) => failureRow(failure, () => empty(rows, none)),
    none,
  )
  return view('Failed jobs', rows)
}

function failureRow({ id, job, about, reason, attempts, at }, last) {
  const again = h('button', { type: 'button', class: 'again' }, 'Try again')
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
      h('span', {}, attempts === 1 ? '1 try' : `${attempts} tries`),
      h('span', {}, moment(at)),
    ),
    again,
    wrong,
  )
  again.addEventListener('click', async () => {
    again.disabled = true
    try {
      await post(`/api/failures/${encodeURIComponent(id)}/retry`)
      announce(`${job} is tried again`)
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
    empty(rows, ['This list can not be shown', error.message])
  }
}

function empty(rows, [title, words]) {
  rows.replaceChildren(h('li', { class: 'nothing' }, h('h2', {}, title), h('p', {}, words)))
}

function day(at) {
  return new Date(at).toLocaleDateString([], { day: 'numeric', month: 'short', year: 'numeric' })
}

function moment(at) {
  const format = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }
  return new Date(at).toLocaleString([], format)
}
