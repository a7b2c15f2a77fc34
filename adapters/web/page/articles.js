import { get } from './api.js'
import { h, langOf } from './dom.js'
import { day, fill, view } from './list.js'
import { go } from './route.js'
import { say } from './words.js'

/** Every article, newest first, with a box to search in. */
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
