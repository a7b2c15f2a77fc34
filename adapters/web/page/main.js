import { get } from './api.js'
import { articlesView } from './articles.js'
import { auditsView } from './audits.js'
import { hush, tell } from './banner.js'
import { bar, closeDrawer } from './bar.js'
import { act, behind, showBeside } from './beside.js'
import { conversation } from './conversation.js'
import { find } from './dom.js'
import { failuresView } from './failures.js'
import { deafen, listen, listening, newest, said } from './live.js'
import { dress } from './look.js'
import { open, roomOf } from './open.js'
import { go, where } from './route.js'
import { drawSide } from './side.js'
import { sourcesView } from './sources.js'
import { language, say } from './words.js'

const LISTS = {
  articles: articlesView,
  sources: sourcesView,
  audits: auditsView,
  failed: failuresView,
}
const AGAIN_MS = 2000
const side = find('#side')
const main = find('#main')

document.documentElement.lang = language
find('.skip').textContent = say('skip')
side.setAttribute('aria-label', say('side'))
dress()
await start()

async function start() {
  try {
    open.rooms = await get('/api/rooms')
    hush()
  } catch (error) {
    tell(error.message, { stays: true })
    setTimeout(start, AGAIN_MS)
    return
  }
  addEventListener('hashchange', show)
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || closeDrawer()) return
    if (!find('#panel').hidden) go(behind(where()))
  })
  document.addEventListener('failures', count)
  await show()
  if (!listening()) listen(await newest(), { missed, met })
  await count()
}

/** Draws what the address asks for; only what changed is drawn anew. */
async function show() {
  const place = where()
  const there = Object.hasOwn(LISTS, place.page) || (place.page === 'room' && roomOf(place.room))
  if (!there) {
    const [first] = open.rooms
    return go(first ? { page: 'room', room: first.id } : { page: 'articles' })
  }
  const before = open.place
  const moved = place.page !== before.page || place.room !== before.room
  open.place = place
  open.unread.delete(place.room)
  if (moved) await showMain(place)
  if (open.place !== place) return
  drawAside()
  if (moved) closeDrawer()
  await showBeside(place, before)
}

/** @param {import('./route.js').Place} place */
async function showMain({ page, room: id }) {
  open.talk = undefined
  if (page !== 'room') {
    const title = say(page)
    document.title = `${title} · Sherpa`
    main.replaceChildren(bar({ title, redraw }), LISTS[page]())
    return
  }
  const { name, about } = roomOf(id)
  document.title = `#${name} · Sherpa`
  const talk = conversation({
    room: id,
    name,
    act,
    reply: (thread) => go({ page, room: id, thread }),
    opened: (number) => listening() || listen(number, { missed, met }),
    said,
  })
  open.talk = talk
  main.replaceChildren(bar({ title: name, about, channel: true, redraw }), talk.element)
  await talk.load().catch((error) => tell(error.message))
  if (matchMedia('(hover: hover)').matches) talk.focus()
}

/** After a change of platform: the same place, drawn and followed anew. */
async function redraw() {
  deafen()
  try {
    await open.talk?.load()
    await open.thread?.load()
    if (!listening()) listen(await newest(), { missed, met })
  } catch (error) {
    tell(error.message)
  }
}

/** After touch was lost: what may have come meanwhile. The stream itself goes on where it was. */
async function missed() {
  try {
    open.rooms = await get('/api/rooms')
    await open.talk?.load()
    await open.thread?.load()
    await count()
  } catch (error) {
    tell(error.message)
  }
}

/** A message came to a room that is not shown; the room may be newer than the page. */
async function met(room) {
  if (open.unread.has(room)) return
  open.unread.add(room)
  if (!roomOf(room)) open.rooms = await get('/api/rooms').catch(() => open.rooms)
  drawAside()
}

async function count() {
  const failed = await get('/api/failures').catch(() => [])
  open.failures = failed.length
  drawAside()
}

function drawAside() {
  drawSide(side, { ...open, place: where() })
}
