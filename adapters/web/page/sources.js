import { get } from './api.js'
import { h, langOf } from './dom.js'
import { fill, moment, view } from './list.js'
import { say } from './words.js'

/** Every source and how it does, in words. */
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
