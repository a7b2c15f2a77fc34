import { h, icon, roving } from './dom.js'
import { address } from './route.js'
import { say } from './words.js'

const LISTS = [
  { page: 'articles', sign: 'news' },
  { page: 'sources', sign: 'source' },
  { page: 'audits', sign: 'eye' },
  { page: 'failed', sign: 'failed' },
]

/** The rooms and the lists, as links. */
export function drawSide(side, { rooms, unread, failures, place }) {
  const here = (page, room) => place.page === page && (room === undefined || place.room === room)
  const item = (href, sign, name, current, extra) =>
    h(
      'li',
      {},
      h(
        'a',
        { href, 'aria-current': current ? 'page' : undefined },
        icon(sign),
        h('span', { class: 'name' }, name),
        extra,
      ),
    )
  const channels = rooms.map(({ id, name }) =>
    item(
      address({ page: 'room', room: id }),
      'hash',
      name,
      here('room', id),
      unread.has(id)
        ? h('span', { class: 'dot' }, h('span', { class: 'unseen' }, say('unread')))
        : undefined,
    ),
  )
  const lists = LISTS.map(({ page, sign }) => {
    const count =
      page === 'failed' && failures > 0 ? h('span', { class: 'count' }, failures) : undefined
    return item(address({ page }), sign, say(page), here(page), count)
  })
  const nav = h(
    'nav',
    { 'aria-label': say('side') },
    h('h2', {}, say('channels')),
    h('ul', {}, channels),
    h('h2', {}, say('behind')),
    h('ul', {}, lists),
  )
  const brand = h(
    'p',
    { class: 'brand' },
    h('img', { src: '/page/icon.svg', alt: '', width: 28, height: 28 }),
    'Sherpa',
  )
  const focused = side.contains(document.activeElement)
    ? document.activeElement.getAttribute('href')
    : undefined
  side.replaceChildren(brand, nav)
  roving(nav, 'a')
  if (focused)
    [...nav.querySelectorAll('a')].find((link) => link.getAttribute('href') === focused)?.focus()
}
