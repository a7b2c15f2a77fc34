import { inline, markdown } from './discord-markdown.js'
import { h, icon, langOf, roving } from './dom.js'

/** Draws content, embeds and components as Discord does. `act` is told what is asked for. */
export function drawDiscord({ content, embeds, components }, act) {
  return h(
    'div',
    { class: 'dc' },
    content ? h('div', { class: 'dc-content' }, markdown(content)) : undefined,
    embeds.map(embed),
    components.map((row) =>
      h(
        'div',
        { class: 'dc-row' },
        row.components.map((one) => (one.type === 2 ? button(one, act) : menu(one, act))),
      ),
    ),
  )
}

function embed({ title, description, color, footer }) {
  const box = h(
    'div',
    { class: 'dc-embed' },
    title ? h('h2', { class: 'dc-title', lang: langOf(title) }, inline(title)) : undefined,
    description ? h('div', { class: 'dc-description' }, markdown(description)) : undefined,
    footer ? h('p', { class: 'dc-footer' }, footer.text) : undefined,
  )
  box.style.setProperty('--edge', `#${color.toString(16).padStart(6, '0')}`)
  return box
}

/** `v1:proof:CLAIM` or `v1:command:/summit …`. */
function actionOf(custom_id) {
  const [, type, ...rest] = custom_id.split(':')
  const value = rest.join(':')
  return type === 'proof' ? { type, claim: value } : { type, command: value }
}

function button({ custom_id, label }, act) {
  const click = (event) => act(actionOf(custom_id), event.currentTarget)
  return h('button', { type: 'button', class: 'dc-button', on: { click } }, label)
}

/** Discord's select, as a button that opens a menu of proofs. */
function menu({ placeholder, options }, act) {
  const opener = h(
    'button',
    { type: 'button', class: 'dc-select', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
    placeholder,
    icon('chevron'),
  )
  const list = h('ul', { class: 'dc-menu', role: 'menu', 'aria-label': placeholder, hidden: true })
  const close = (back) => {
    list.hidden = true
    opener.setAttribute('aria-expanded', 'false')
    if (back) opener.focus()
  }
  for (const { label, value } of options) {
    const click = () => {
      close(false)
      act({ type: 'proof', claim: value }, opener)
    }
    const item = { type: 'button', role: 'menuitem', lang: langOf(label), on: { click } }
    list.append(h('li', { role: 'none' }, h('button', item, label)))
  }
  roving(list, 'button')
  opener.addEventListener('click', () => {
    if (!list.hidden) return close(false)
    list.hidden = false
    opener.setAttribute('aria-expanded', 'true')
    list.querySelector('button').focus()
  })
  const box = h('div', { class: 'dc-choose' }, opener, list)
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || list.hidden) return
    event.stopPropagation()
    close(true)
  })
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !box.contains(relatedTarget)) close(false)
  })
  return box
}
