import { find, h, icon } from './dom.js'
import { say } from './words.js'

const panel = () => find('#panel')
let opener

/**
 * Opens the side panel with a title and a body. It gives the focus back when it closes.
 * @param {{ title: string, under?: string, body: HTMLElement, close: () => void }} of
 */
export function openPanel({ title, under, body, close }) {
  if (panel().hidden) opener = document.activeElement
  const heading = h('h2', { tabindex: -1 }, title)
  const shut = h(
    'button',
    { type: 'button', class: 'tool', 'aria-label': say('close'), on: { click: close } },
    icon('close'),
  )
  const names = h('div', { class: 'names' }, heading, under ? h('p', {}, under) : undefined)
  panel().replaceChildren(h('header', { class: 'bar' }, names, shut), body)
  panel().hidden = false
  panel().setAttribute('aria-label', title)
  document.body.classList.add('has-panel')
  heading.focus({ preventScroll: true })
}

export function closePanel() {
  if (panel().hidden) return
  const inside =
    panel().contains(document.activeElement) || document.activeElement === document.body
  panel().hidden = true
  panel().replaceChildren()
  document.body.classList.remove('has-panel')
  if (inside) (opener?.isConnected ? opener : find('#main')).focus()
}
