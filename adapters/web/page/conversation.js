import { get } from './api.js'
import { composer } from './composer.js'
import { h } from './dom.js'
import { skin } from './look.js'
import { dayName, messageElement } from './message.js'
import { say } from './words.js'

/**
 * The messages of a room or of a thread, with a box to write in. `update` takes a message that came
 * or was edited; `load` draws anew, as after a change of platform.
 * @param {{ room: string, name: string, thread?: string, act: Function, reply?: Function,
 *   opened?: (number: number) => void, said?: (id: string) => void }} of
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
  /** By thread, the most answers we were told of: what is fetched meanwhile may know of fewer. */
  const answers = new Map()
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
    const counted = fresh.replies ?? before?.shown.replies ?? 0
    const shown = { ...fresh, replies: Math.max(counted, answers.get(fresh.id) ?? 0) }
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
    const holding = document.activeElement?.closest?.('.message')
    const held = holding?.getAttribute('data-id') === shown.id
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

  /** A message came into a thread of this room, or was edited there: how many it has is told with it. */
  function replied({ thread: root, inThread = 0 }) {
    answers.set(root, Math.max(inThread, answers.get(root) ?? 0))
    const parent = known.get(root)
    if (!parent || parent.shown.replies >= inThread) return
    const low = list.scrollHeight - list.scrollTop - list.clientHeight < 120
    place(parent.shown)
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
      const holding = [...known.values()].find(({ shown }) => Object.hasOwn(shown.proofs, claim))
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
