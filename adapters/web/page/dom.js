/**
 * Makes an element. Strings become text nodes and nothing is ever parsed as HTML.
 * `on` holds listeners; `class`, `aria-*`, `data-*` and the rest are attributes.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue
    if (name === 'on') {
      for (const [event, listener] of Object.entries(value)) {
        element.addEventListener(event, listener)
      }
    } else element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.flat(9).filter((child) => child || child === 0))
  return element
}

const ICONS = {
  hash: 'M7.5 3 6 17M14 3l-1.500 14M3.500 7.500h13.500M3 12.500h13.500',
  close: 'M5 5l10 10M15 5 5 15',
  menu: 'M3 5.500h14M3 10h14M3 14.500h14',
  send: 'M3.500 4 17 10 3.500 16l1.800-6zM5.300 10H11',
  reply: 'M3.500 4.500h13v9h-6.500l-3.500 3v-3h-3z',
  eye: 'M2 10s3-5.500 8-5.500S18 10 18 10s-3 5.500-8 5.500S2 10 2 10zM10 7.700a2.300 2.300 0 1 1 0 4.600 2.300 2.300 0 0 1 0-4.600z',
  sun: 'M10 6.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7zM10 1.500v2M10 16.500v2M1.500 10h2M16.500 10h2M4 4l1.400 1.400M14.600 14.600 16 16M16 4l-1.400 1.400M5.400 14.600 4 16',
  moon: 'M16.500 12A7 7 0 0 1 8 3.500a7 7 0 1 0 8.500 8.500z',
  news: 'M3.500 4h10v12.500h-8.500a1.500 1.500 0 0 1-1.500-1.500zM13.500 8h3v7a1.500 1.500 0 0 1-3 0M6 7.500h5M6 10.500h5M6 13.500h3',
  source:
    'M4 16a0.500 0.500 0 1 0 .1 0M4 10.500a6 6 0 0 1 6 6M4 5a11.500 11.500 0 0 1 11.500 11.500',
  failed: 'M10 3 18 16.500H2zM10 8v4M10 14v.5',
  out: 'M8 4.500H4v11.500h11.500v-4M11 3.500h5.500v5.500M16 4 9 11',
  chevron: 'M5.500 8 10 12.500 14.500 8',
}

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 20 20')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', ICONS[name])
  svg.append(path)
  return svg
}

/** Arrow keys, Home and End walk the items of a list; Tab sees one of them. */
export function roving(list, selector) {
  const items = () => [...list.querySelectorAll(selector)]
  const rest = (chosen) => {
    for (const item of items()) item.tabIndex = item === chosen ? 0 : -1
  }
  rest(list.querySelector(`${selector}[aria-current]`) ?? items()[0])
  if (walked.has(list)) return
  walked.add(list)
  list.addEventListener('focusin', (event) => {
    if (event.target.matches?.(selector)) rest(event.target)
  })
  list.addEventListener('keydown', (event) => {
    const all = items()
    const at = all.indexOf(document.activeElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (at < 0 || to === undefined) return
    event.preventDefault()
    all[Math.max(0, Math.min(all.length - 1, to))].focus()
  })
}

/** Lists that already listen: one that is filled anew walks one step a key. */
const walked = new WeakSet()

/**
 * The first element that a selector fits; null where there is none.
 * @type {(selector: string, within?: ParentNode) => HTMLElement}
 */
export const find = (selector, within = document) => within.querySelector(selector)

/** Says something to screen readers, once. */
export function announce(text) {
  find('#live').replaceChildren(h('p', {}, text))
}

/** The language of foreign text, where the script tells. */
export function langOf(text) {
  if (/[\uac00-\ud7a3]/.test(text)) return 'ko'
  return undefined
}
