/**
 * Where the page is, kept in the address so that back, reload and a copied link work:
 * `#/room/ID?thread=ID`, `#/room/ID?article=ID&version=1&start=0&end=9&claim=ID`, `#/articles`,
 * `#/sources`, `#/audits`, `#/failed`.
 * @typedef {{ page: string, room?: string, thread?: string, article?: string, version?: string,
 *   start?: string, end?: string, claim?: string }} Place
 * @returns {Place}
 */
export function where() {
  const [path = '', search = ''] = location.hash.slice(1).split('?')
  const [, page = '', room = ''] = path.split('/')
  return {
    page,
    room: decodeURIComponent(room),
    ...Object.fromEntries(new URLSearchParams(search)),
  }
}

/** @param {Place} place */
export function address({ page, room, ...rest }) {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(given)
  const path = room ? `${page}/${encodeURIComponent(room)}` : page
  return `#/${path}${search.size > 0 ? `?${search}` : ''}`
}

export function go(place) {
  location.hash = address(place)
}

/**
 * The same place without its panel.
 * @param {Place} place
 * @returns {Place}
 */
export function bare({ page, room }) {
  return { page, room }
}
