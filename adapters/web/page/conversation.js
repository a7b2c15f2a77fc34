import { get } from './api.js'
import { composer } from './composer.js'
import { announce, h } from './dom.js'
import { skin } from './look.js'
import { dayName, messageElement } from './message.js'

/**
 * The messages of a room or of a thread, with a box to write in. `update` takes a message that came
 * or was edited; `load` draws anew, as after a change of platform.
 */
export function conversation({ room, name, thread, act, reply, opened }) {
  const list = h('div', {
    class: 'messages',
    role: 'region',
    tabindex: 0,
    'aria-label': thread ? 'Messages in the thread' : `Messages in ${name}`,
  })
  const box = composer({ room, thread, label: thread ? 'Reply in the thread' : `Message #${name}` })
  const element = h('section', { class: 'conversation' }, list, box.element)
  const known = new Map()

  async function load() {
    const { number, shown } = await get('/api/messages', { room, thread, as: skin() })
    known.clear()
    list.replaceChildren()
    if (shown.length === 0) list.append(nothing(box))
    for (const one of shown) place(one)
    list.scrollTop = thread ? 0 : list.scrollHeight
    opened?.(number)
    return number
  }

  function place(shown) {
    const drawn = messageElement(shown, { act, reply })
    const before = known.get(shown.id)
    known.set(shown.id, drawn)
    if (before) return before.replaceWith(drawn)
    list.querySelector('.nothing')?.remove()
    const day = dayName(shown.at)
    if (!thread && list.dataset.day !== day)
      list.append(h('p', { class: 'day' }, h('span', {}, day)))
    list.dataset.day = day
    list.append(drawn)
  }

  function update(shown) {
    const low = list.scrollHeight - list.scrollTop - list.clientHeight < 120
    const held = document.activeElement?.closest?.('.message')?.dataset.id === shown.id
    place(shown)
    if (held) list.focus()
    if (low || shown.author === 'you') list.scrollTop = list.scrollHeight
    if (shown.author === 'sherpa' && !shown.unfinished) announce(`Sherpa: ${shown.summary ?? ''}`)
  }

  function clear() {
    list.dataset.day = ''
  }

  return {
    element,
    room,
    thread,
    has: (id) => known.has(id),
    load: () => {
      clear()
      return load()
    },
    update,
    focus: box.focus,
  }
}

const TRIES = ['/summit', '/briefing', '/help']

function nothing(box) {
  return h(
    'div',
    { class: 'nothing' },
    h('h2', {}, 'Nothing has been said here yet'),
    h(
      'p',
      {},
      'Type a command, or ask what you want to know. Every answer shows where it is from.',
    ),
    h(
      'p',
      { class: 'tries' },
      TRIES.map((text) =>
        h('button', { type: 'button', class: 'try', on: { click: () => box.put(text) } }, text),
      ),
    ),
  )
}
