import { follow, get } from './api.js'
import { hush, tell } from './banner.js'
import { announce } from './dom.js'
import { skin } from './look.js'
import { open } from './open.js'
import { go, where } from './route.js'
import { say } from './words.js'

/** What was said here last: where it is answered in a thread, the thread opens. */
let asked
const answered = new Set()
let stop

/** Whether changes are listened for. */
export function listening() {
  return stop !== undefined
}

/**
 * Keeps the page fresh from a change on. `missed` is called when touch was lost and is found again,
 * `met` when a message came to another room.
 */
export function listen(after, { missed, met }) {
  stop?.()
  stop = follow({
    after,
    as: skin(),
    changed: (shown) => changed(shown, met),
    lost: () => tell(say('lost'), { stays: true }),
    found: () => {
      hush()
      return missed()
    },
  })
}

export function deafen() {
  stop?.()
  stop = undefined
}

/** Where to listen from when no room is shown: what was there before is not news. */
export async function newest() {
  const [first] = open.rooms
  if (!first) return 0
  const { number } = await get('/api/messages', { room: first.id, as: skin() })
  return number
}

/** Remembers what was said here, to open its thread. */
export function said(id) {
  asked = id
  openAnswer()
}

function changed(shown, met) {
  const { talk, thread } = open
  const inThread = thread && [shown.thread, shown.id].includes(thread.thread)
  if (inThread && thread.room === shown.room) thread.update(shown)
  if (talk?.room !== shown.room) return met(shown.room)
  if (shown.author === 'sherpa' && !shown.unfinished) announce(`Sherpa: ${shown.summary}`)
  if (!shown.thread) return talk.update(shown)
  talk.replied(shown)
  if (shown.author === 'sherpa') answered.add(shown.thread)
  openAnswer()
}

/** Once; and nobody who is reading something beside the room is disturbed. */
function openAnswer() {
  if (!answered.has(asked)) return
  const { page, room, ...panel } = where()
  if (Object.keys(panel).length === 0) go({ page, room, thread: asked })
  asked = undefined
}
