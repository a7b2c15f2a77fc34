import { h, langOf } from './dom.js'
import { mrkdwn } from './slack-text.js'

/** Draws Block Kit as Slack does. `act` is told what a pressed button asks for. */
export function drawSlack({ blocks }, act) {
  return h(
    'div',
    { class: 'sl' },
    blocks.map((block) => (DRAW[block.type] ?? unknown)(block, act)),
  )
}

const DRAW = {
  header: ({ text }) =>
    h('h2', { class: 'sl-header', dir: 'auto', lang: langOf(text.text) }, text.text),
  divider: () => h('hr', { class: 'sl-divider' }),
  section: ({ text, accessory }, act) =>
    h(
      'div',
      { class: 'sl-section' },
      h('p', { class: 'sl-text', dir: 'auto', lang: langOf(text.text) }, said(text)),
      accessory ? button(accessory, act, text.text) : undefined,
    ),
  context: ({ elements }) =>
    h(
      'div',
      { class: 'sl-context' },
      elements.map((element) => h('span', {}, said(element))),
    ),
  actions: ({ elements }, act) =>
    h(
      'div',
      { class: 'sl-actions' },
      elements.map((element) => button(element, act)),
    ),
  rich_text: ({ elements }) =>
    h(
      'div',
      { class: 'sl-rich' },
      elements.map((section) =>
        h('p', { class: 'sl-text', dir: 'auto' }, section.elements.map(rich)),
      ),
    ),
}

function unknown({ type }) {
  return h('p', { class: 'sl-context' }, `(${type})`)
}

function said({ type, text }) {
  return type === 'mrkdwn' ? mrkdwn(text) : text
}

/** @param {{ type: string, text: string, url?: string, style?: Record<string, boolean> }} element */
function rich({ type, text, url, style = {} }) {
  const tag = style.code ? 'code' : style.bold ? 'strong' : style.italic ? 'em' : 'span'
  const words = h(tag, { lang: langOf(text) }, text)
  return type === 'link'
    ? h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, words)
    : words
}

/** `v1:proof:3` with the claim as value, `v1:command:4` with the command. */
function button({ action_id, value, text }, act, about) {
  const [, type] = action_id.split(':')
  const action = type === 'proof' ? { type, claim: value } : { type, command: value }
  return h(
    'button',
    {
      type: 'button',
      class: 'sl-button',
      'aria-label': about ? `${text.text}: ${about}` : undefined,
      on: { click: (event) => act(action, event.currentTarget) },
    },
    text.text,
  )
}
