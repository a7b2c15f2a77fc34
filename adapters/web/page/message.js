import { drawDiscord } from './discord.js'
import { h, icon } from './dom.js'
import { skin } from './look.js'
import { drawSlack } from './slack.js'
import { locale, say } from './words.js'

const DRAW = { slack: drawSlack, discord: drawDiscord }

/**
 * One message, framed: each post of ours as the platform would show it. `act` is told of pressed
 * buttons with the message they belong to; `reply` opens the thread, where there is one to open.
 */
export function messageElement(shown, { act, reply }) {
  const ours = shown.author === 'sherpa'
  const author = ours ? 'Sherpa' : say('you')
  const body = ours
    ? shown.posts.map((post) => DRAW[skin()](post, (action, button) => act(action, shown, button)))
    : [h('p', { class: shown.text.startsWith('/') ? 'typed command' : 'typed' }, shown.text)]
  const article = h(
    'article',
    {
      class: `message ${ours ? 'ours' : 'theirs'}`,
      'data-id': shown.id,
      lang: shown.language,
      'aria-busy': shown.unfinished ? 'true' : undefined,
      'aria-label': `${author}, ${time(shown.at)}${shown.summary ? `: ${shown.summary}` : ''}`,
    },
    shown.private ? onlyYou() : undefined,
    h('div', { class: 'avatar', 'aria-hidden': 'true' }, ours ? mark() : [...say('you')][0]),
    h(
      'div',
      { class: 'content' },
      h(
        'p',
        { class: 'byline' },
        h('b', { class: 'author' }, author),
        ours ? h('span', { class: 'badge' }, 'APP') : undefined,
        h(
          'time',
          { datetime: shown.at, title: new Date(shown.at).toLocaleString(locale) },
          time(shown.at),
        ),
      ),
      body,
      shown.unfinished
        ? h('div', { class: 'working', 'aria-hidden': 'true' }, h('i'), h('i'), h('i'))
        : undefined,
      reply && !shown.private ? replies(shown, reply) : undefined,
    ),
  )
  return article
}

function onlyYou() {
  return h('p', { class: 'private' }, icon('eye'), say('onlyYou'))
}

function replies({ id, replies }, reply) {
  const label = replies === 0 ? say('reply') : say('replies', replies)
  return h(
    'button',
    {
      type: 'button',
      class: replies > 0 ? 'thread-link' : 'thread-link first',
      'data-thread': id,
      on: { click: (event) => reply(id, event.currentTarget) },
    },
    icon('reply'),
    label,
  )
}

function mark() {
  return h('img', { src: '/page/icon.svg', alt: '', width: 36, height: 36 })
}

function time(at) {
  return new Date(at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })
}

/** "Today", "Yesterday" or the date, for the rule between days. */
export function dayName(at) {
  const day = new Date(at).toDateString()
  const now = new Date()
  if (day === now.toDateString()) return say('today')
  if (day === new Date(now.getTime() - 86_400_000).toDateString()) return say('yesterday')
  /** @type {Intl.DateTimeFormatOptions} */
  const format = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
  return new Date(at).toLocaleDateString(locale, format)
}
