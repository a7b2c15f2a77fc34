import { h, roving } from './dom.js'
import { locale, say } from './words.js'

/** A list that takes the middle of the page. */
export function view(title, ...children) {
  return h('section', { class: 'view', 'aria-label': title }, children)
}

/** Fills a list with what was asked for; of two questions only the later is answered. */
export async function fill(rows, asked, row, none) {
  latest.set(rows, asked)
  try {
    const found = await asked
    if (latest.get(rows) !== asked) return
    if (found.length === 0) return empty(rows, none)
    rows.replaceChildren(...found.map(row))
    if (rows.querySelector('button.row')) roving(rows, 'button.row')
  } catch (error) {
    if (latest.get(rows) === asked) empty(rows, [say('noList'), error.message])
  }
}
const latest = new WeakMap()

/** In place of rows: that there are none, and what would bring some. */
export function empty(rows, [title, words]) {
  rows.replaceChildren(h('li', { class: 'nothing' }, h('h2', {}, title), h('p', {}, words)))
}

/** 16 Nov 2024 */
export function day(at) {
  return new Date(at).toLocaleDateString(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
}

/** 16 Nov, 13:05 */
export function moment(at) {
  /** @type {Intl.DateTimeFormatOptions} */
  const format = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }
  return new Date(at).toLocaleString(locale, format)
}
