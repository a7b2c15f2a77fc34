import { follow, get, post } from './api.js'
import { articleBody } from './article.js'
import { conversation } from './conversation.js'
import { h, icon } from './dom.js'
import { dress, skin, skinSwitch, themeButton } from './look.js'
import { closePanel, openPanel } from './panel.js'
import { bare, go, where } from './route.js'
import { drawSide } from './side.js'
import { articlesView, failuresView, sourcesView } from './views.js'
import { language, say } from './words.js'

const LISTS = { articles: articlesView, sources: sourcesView, failed: failuresView }
const side = document.querySelector('#side')
const main = document.querySelector('#main')
const banner = document.querySelector('#banner')

let rooms = []
let failures = 0
const unread = new Set()
/** What is open: the room's conversation, the thread's, and where that was. */
let talk
let thread
let shownPlace = {}
/** What was said here last: where it is answered in a thread, the thread opens. */
let asked
const answered = new Set()
let stop
/** The claims whose proof was asked for: the panel names them. */
const proofs = new Map()

document.documentElement.lang = language
document.querySelector('.skip').textContent = say('skip')
side.setAttribute('aria-label', say('side'))
dress()
await start()

async function start() {
  try {
    rooms = await get('/api/rooms')
    banner.hidden = true
  } catch (error) {
    tell(error.message, { stays: true })
    setTimeout(start, 2000)
    return
  }
  addEventListener('hashchange', show)
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    if (document.body.classList.contains('has-side')) return closeSide()
    if (!document.querySelector('#panel').hidden) go(bare(where()))
  })
  await show()
  if (!stop) listen(await newest())
  await count()
}

/** Draws what the address asks for; only what changed is drawn anew. */
async function show() {
  const place = where()
  if (
    !(place.page in LISTS) &&
    !(place.page === 'room' && rooms.some(({ id }) => id === place.room))
  ) {
    const [first] = rooms
    if (first) return go({ page: 'room', room: first.id })
    if (place.page !== 'articles') return go({ page: 'articles' })
  }
  const moved = place.page !== shownPlace.page || place.room !== shownPlace.room
  const before = shownPlace
  shownPlace = place
  unread.delete(place.room)
  if (moved) await showMain(place)
  drawAside()
  if (moved) closeSide()
  await showPanel(place, before)
}

async function showMain(place) {
  talk = undefined
  if (place.page !== 'room') {
    const title = say(place.page)
    document.title = `${title} · Sherpa`
    main.replaceChildren(bar(title), LISTS[place.page]())
    return
  }
  const room = rooms.find(({ id }) => id === place.room)
  document.title = `#${room.name} · Sherpa`
  talk = conversation({
    room: room.id,
    name: room.name,
    act,
    reply: (id) => go({ page: 'room', room: room.id, thread: id }),
    opened: (number) => stop ?? listen(number),
    said: (id) => {
      asked = id
      openAnswer()
    },
  })
  main.replaceChildren(bar(room.name, room.about, true), talk.element)
  await talk.load().catch((error) => tell(error.message))
  if (matchMedia('(hover: hover)').matches) talk.focus()
}

function bar(title, about, channel) {
  const menu = h(
    'button',
    { type: 'button', class: 'tool menu', 'aria-label': say('channels'), on: { click: openSide } },
    icon('menu'),
  )
  const name = h('h1', {}, channel ? icon('hash') : undefined, title)
  const names = h('div', { class: 'names' }, name, about ? h('p', {}, about) : undefined)
  return h('header', { class: 'bar' }, menu, names, skinSwitch(redraw), themeButton())
}

async function showPanel(place, before) {
  const close = () => go(bare(place))
  if (place.thread) {
    if (thread?.thread === place.thread && before.thread === place.thread) return
    const room = rooms.find(({ id }) => id === place.room)
    thread = conversation({ room: place.room, name: room?.name, thread: place.thread, act })
    openPanel({ title: say('thread'), under: `#${room?.name}`, body: thread.element, close })
    await thread.load().catch((error) => tell(error.message))
    if (matchMedia('(hover: hover)').matches) thread.focus()
    return
  }
  thread = undefined
  if (!place.article) return closePanel()
  const proof = place.claim ? (proofs.get(place.claim) ?? talk?.proof(place.claim)) : undefined
  const choose = (source) => go(proofPlace(place.claim, source))
  try {
    const { body, show } = await articleBody(place, proof, choose)
    openPanel({ title: say(place.start ? 'proof' : 'article'), body, close })
    show()
  } catch (error) {
    const body = h(
      'div',
      { class: 'nothing' },
      h('h3', {}, say('noArticle')),
      h('p', {}, error.message),
    )
    openPanel({ title: say('article'), body, close })
  }
}

function proofPlace(claim, { article, version, start, end }) {
  return { ...bare(where()), article, version, start, end, claim }
}

/** What a pressed button asks for: a proof is shown here, a command is run where it was pressed. */
async function act(action, shown, button) {
  if (action.type === 'proof') {
    const proof = shown.proofs[action.claim]
    if (!proof) return tell(say('noProof'))
    proofs.set(action.claim, { ...proof, zone: shown.zone })
    return go(proofPlace(action.claim, proof.sources[0]))
  }
  button.disabled = true
  try {
    await post('/api/press', { room: shown.room, thread: shown.thread, action })
  } catch (error) {
    tell(error.message)
  }
  button.disabled = false
}

function listen(after) {
  stop?.()
  stop = follow({
    after,
    as: skin(),
    changed,
    lost: () => tell(say('lost'), { stays: true }),
    found: async () => {
      banner.hidden = true
      await redraw(false)
    },
  })
}

function changed({ ...shown }) {
  const inThread =
    thread &&
    thread.room === shown.room &&
    (shown.thread === thread.thread || shown.id === thread.thread)
  if (inThread) thread.update(shown)
  if (talk?.room === shown.room) {
    if (shown.thread) {
      talk.replied(shown)
      if (shown.author === 'sherpa') answered.add(shown.thread)
      openAnswer()
    } else talk.update(shown)
  } else if (!unread.has(shown.room)) {
    unread.add(shown.room)
    drawAside()
  }
}

/** Once; and nobody who is reading something beside the room is disturbed. */
function openAnswer() {
  if (!answered.has(asked)) return
  const { page, room, ...panel } = where()
  if (Object.keys(panel).length === 0) go({ page, room, thread: asked })
  asked = undefined
}

/** After a change of platform, or when touch was lost: the same place, drawn anew. */
async function redraw(listenAgain = true) {
  if (listenAgain) stop?.()
  if (listenAgain) stop = undefined
  try {
    const number = (await talk?.load()) ?? (listenAgain ? await newest() : 0)
    await thread?.load()
    if (listenAgain && !stop) listen(number)
    await count()
  } catch (error) {
    tell(error.message)
  }
}

/** Where to listen from when no room is shown: what was there before is not news. */
async function newest() {
  const [first] = rooms
  if (!first) return 0
  const { number } = await get('/api/messages', { room: first.id, as: skin() })
  return number
}

async function count() {
  failures = await get('/api/failures').then(
    (found) => found.length,
    () => 0,
  )
  drawAside()
}

function drawAside() {
  drawSide(side, { rooms, unread, failures, place: where() })
}

function openSide() {
  document.body.classList.add('has-side')
  side.querySelector('a[tabindex="0"]')?.focus()
}

function closeSide() {
  if (!document.body.classList.contains('has-side')) return
  document.body.classList.remove('has-side')
  main.querySelector('.menu')?.focus()
}

document.addEventListener('click', (event) => {
  const outside = document.body.classList.contains('has-side') && !side.contains(event.target)
  if (outside && !event.target.closest('.menu')) closeSide()
})

let quiet

/** Says what went wrong: for a while, or until it is right again. */
function tell(text, { stays = false } = {}) {
  banner.textContent = text
  banner.hidden = false
  clearTimeout(quiet)
  if (!stays) quiet = setTimeout(() => (banner.hidden = true), 6000)
}
