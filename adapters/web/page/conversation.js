import { get } from './api.js'
import { composer } from './composer.js'
import { h } from './dom.js'
import { skin } from './look.js'
import { dayName, messageElement } from './message.js'
import { say } from './words.js'

/**
 * The messages of a room or of a thread, with a box to write in. `update` takes a message that came
 * or was edited; `load` draws anew, as after a change of platform.
 */
export function conversation({ room, name, thread, act, reply, opened, said }) {
  const list = h('div', {
    class: 'messages',
    role: 'region',
    tabindex: 0,
    'aria-label': thread ? say('inThread') : say('inRoom', name),
  })
  const box = composer({
    room,
    thread,
    said,
    label: thread ? say('toThread') : say('toRoom', `#${name}`),
  })
  const element = h('section', { class: 'conversation' }, list, box.element)
  const known = new Map()
  /** Where we last put the list: who has scrolled away to read is left there. */
  let put = 0
  const answers = new Set()
  /** What came while the list was being fetched: it is newer than what is fetched. */
  let meanwhile
  // Who is at the end stays there when the list grows narrower or the box below grows.
  let ended = false
  list.addEventListener('scroll', () => {
    ended = list.scrollHeight - list.scrollTop - list.clientHeight < 24
  })
  new ResizeObserver(() => {
    if (ended) list.scrollTop = list.scrollHeight
  }).observe(list)

  async function load() {
    const came = []
    meanwhile = came
    const { number, shown } = await get('/api/messages', { room, thread, as: skin() }).finally(
      () => {
        if (meanwhile === came) meanwhile = undefined
      },
    )
    known.clear()
    answers.clear()
    list.replaceChildren()
    if (shown.length === 0) list.append(nothing(box))
    for (const one of [...shown, ...came]) place(one)
    if (thread) list.scrollTop = 0
    else showLast()
    opened?.(number)
    return number
  }

  function place(fresh) {
    const before = known.get(fresh.id)
    const shown = { ...fresh, replies: fresh.replies ?? before?.shown.replies ?? 0 }
    const drawn = messageElement(shown, { act, reply })
    known.set(shown.id, { shown, drawn })
    if (before) return before.drawn.replaceWith(drawn)
    list.querySelector('.nothing')?.remove()
    const day = dayName(shown.at)
    if (!thread && list.dataset.day !== day)
      list.append(h('p', { class: 'day' }, h('span', {}, day)))
    list.dataset.day = day
    list.append(drawn)
  }

  function update(shown) {
    meanwhile?.push(shown)
    const low = list.scrollHeight - list.scrollTop - list.clientHeight < 120
    const still = low || Math.abs(list.scrollTop - put) < 40
    const held = document.activeElement?.closest?.('.message')?.dataset.id === shown.id
    place(shown)
    if (held) list.focus()
    if (still || shown.author === 'you') showLast()
  }

  /** Down to the end, but never past the beginning of what was said last: long answers are read from their top. */
  function showLast() {
    const last = list.lastElementChild
    const asked = last?.previousElementSibling
    const from = asked?.classList.contains('theirs') ? asked : last
    const top = from ? from.offsetTop - list.offsetTop - 8 : 0
    list.scrollTop = Math.min(list.scrollHeight - list.clientHeight, top)
    put = list.scrollTop
  }

  /** Counts a message that came into a thread of this room; an edit of one is not counted again. */
  function replied({ id, thread: root }) {
    const parent = known.get(root)
    if (!parent || answers.has(id)) return
    answers.add(id)
    const low = list.scrollHeight - list.scrollTop - list.clientHeight < 120
    place({ ...parent.shown, replies: parent.shown.replies + 1 })
    if (low) list.scrollTop = list.scrollHeight
  }

  function clear() {
    list.dataset.day = ''
  }

  return {
    element,
    room,
    thread,
    load: () => {
      clear()
      return load()
    },
    update,
    replied,
    focus: box.focus,
    /** Where a claim shown here is proved, after a reload of the page too. */
    proof: (claim) => {
      const holding = [...known.values()].find(({ shown }) => shown.proofs[claim])
      return holding && { ...holding.shown.proofs[claim], zone: holding.shown.zone }
    },
  }
}

const TRIES = ['/summit', '/briefing', '/help']

function nothing(box) {
  return h(
    'div',
    { class: 'nothing' },
    h('h2', {}, say('nothingSaid')),
    h('p', {}, say('saySomething')),
    h(
      'p',
      { class: 'tries' },
      TRIES.map((text) =>
        h('button', { type: 'button', class: 'try', on: { click: () => box.put(text) } }, text),
      ),
    ),
  )
}
