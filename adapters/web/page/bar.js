import { find, h, icon } from './dom.js'
import { skinSwitch, themeButton } from './look.js'
import { say } from './words.js'

/**
 * The bar above the middle of the page; on a phone it opens the drawer that holds the side.
 * @param {{ title: string, about?: string, channel?: boolean, redraw: () => void }} of
 */
export function bar({ title, about, channel = false, redraw }) {
  const menu = h(
    'button',
    {
      type: 'button',
      class: 'tool menu',
      'aria-label': say('channels'),
      on: { click: openDrawer },
    },
    icon('menu'),
  )
  const name = h('h1', {}, channel ? icon('hash') : undefined, h('span', {}, title))
  const names = h('div', { class: 'names' }, name, about ? h('p', {}, about) : undefined)
  return h('header', { class: 'bar' }, menu, names, skinSwitch(redraw), themeButton())
}

const side = find('#side')
const open = () => document.body.classList.contains('has-side')

function openDrawer() {
  document.body.classList.add('has-side')
  find('a[tabindex="0"]', side)?.focus()
}

/** Answers whether there was something to close. */
export function closeDrawer() {
  if (!open()) return false
  document.body.classList.remove('has-side')
  find('.menu')?.focus()
  return true
}

document.addEventListener('click', ({ target }) => {
  const outside = target instanceof Element && !side.contains(target) && !target.closest('.menu')
  if (open() && outside) closeDrawer()
})
