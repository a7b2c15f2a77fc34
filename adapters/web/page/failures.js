import { get, post } from './api.js'
import { announce, find, h } from './dom.js'
import { empty, fill, moment, view } from './list.js'
import { say } from './words.js'

/** The jobs that finally failed, each to be tried again. */
export function failuresView() {
  const rows = h('ul', { class: 'rows' })
  /** @type {[title: string, words: string]} */
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
      document.dispatchEvent(new Event('failures'))
      const list = row.parentElement
      row.remove()
      if (list.children.length === 0) last()
      find('#main').focus()
    } catch (error) {
      wrong.textContent = error.message
      wrong.hidden = false
      again.disabled = false
    }
  })
  return row
}
