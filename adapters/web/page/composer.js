import { get, post } from './api.js'
import { h, icon } from './dom.js'
import { say } from './words.js'

const PAUSE_MS = 60
let made = 0

/** The box to write in. Enter sends, Shift+Enter breaks the line; what may follow is listed above. */
export function composer({ room, thread, label, said }) {
  const id = `complete-${++made}`
  const input = h('textarea', {
    rows: 1,
    'aria-label': label,
    placeholder: label,
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-controls': id,
    autocomplete: 'off',
    spellcheck: 'false',
  })
  const list = h('ul', {
    id,
    class: 'completions',
    role: 'listbox',
    'aria-label': say('mayFollow'),
    hidden: true,
  })
  const wrong = h('p', { class: 'wrong', role: 'alert', hidden: true })
  const send = h(
    'button',
    { type: 'submit', class: 'send', 'aria-label': say('send') },
    icon('send'),
  )
  const element = h(
    'form',
    { class: 'composer' },
    wrong,
    list,
    h('div', { class: 'box' }, input, send),
  )
  const hint = h(
    'p',
    { class: 'hint', 'aria-hidden': 'true' },
    h('kbd', {}, '/'),
    ` ${say('hintCommands')}  `,
    h('kbd', {}, 'Enter'),
    ` ${say('hintSends')}`,
  )
  element.append(hint)

  let options = []
  let active = -1
  let timer

  function showOptions(found) {
    options = found.filter(({ text }) => text !== input.value)
    active = -1
    list.hidden = options.length === 0
    list.replaceChildren(
      ...options.map(({ label, detail }, at) =>
        h(
          'li',
          {
            id: `${id}-${at}`,
            role: 'option',
            'aria-selected': 'false',
            on: {
              mousedown: (event) => {
                event.preventDefault()
                accept(at)
              },
            },
          },
          h('b', {}, label),
          detail ? h('span', {}, detail) : undefined,
        ),
      ),
    )
    point(-1)
  }

  function point(at) {
    active = at
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(index === at))
      if (index === at) option.scrollIntoView({ block: 'nearest' })
    }
    if (at < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', `${id}-${at}`)
  }

  function accept(at) {
    input.value = options[at].text
    showOptions([])
    grow()
    ask()
  }

  function ask() {
    clearTimeout(timer)
    const text = input.value
    if (!text.startsWith('/')) return showOptions([])
    timer = setTimeout(async () => {
      const found = await get('/api/complete', { text, room }).catch(() => [])
      if (input.value === text && document.activeElement === input) showOptions(found)
    }, PAUSE_MS)
  }

  function grow() {
    input.style.height = 'auto'
    input.style.height = `${Math.min(input.scrollHeight, 160)}px`
    element.classList.toggle('ready', input.value.trim() !== '')
  }

  async function speak() {
    const text = input.value.trim()
    if (!text || element.classList.contains('sending')) return
    clearTimeout(timer)
    showOptions([])
    element.classList.add('sending')
    try {
      const { id } = await post('/api/say', { room, thread, text })
      said?.(id)
      input.value = ''
      wrong.hidden = true
    } catch (error) {
      // What was typed stays, to be mended.
      wrong.textContent = error.message
      wrong.hidden = false
    }
    element.classList.remove('sending')
    grow()
  }

  input.addEventListener('input', () => {
    wrong.hidden = true
    grow()
    ask()
  })
  input.addEventListener('blur', () => showOptions([]))
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    const open = !list.hidden
    if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      point((active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length)
    } else if (open && event.key === 'Escape') {
      event.stopPropagation()
      showOptions([])
    } else if (open && event.key === 'Tab' && !event.shiftKey) {
      event.preventDefault()
      accept(Math.max(active, 0))
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      if (open && active >= 0) accept(active)
      else void speak()
    }
  })
  element.addEventListener('submit', (event) => {
    event.preventDefault()
    void speak()
  })
  return {
    element,
    focus: () => input.focus(),
    put: (text) => {
      input.value = text
      input.focus()
      grow()
      ask()
    },
  }
}
