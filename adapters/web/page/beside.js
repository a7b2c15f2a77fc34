import { post } from './api.js'
import { articleBody } from './article.js'
import { tell } from './banner.js'
import { conversation } from './conversation.js'
import { h } from './dom.js'
import { open, roomOf } from './open.js'
import { closePanel, openPanel } from './panel.js'
import { bare, go, where } from './route.js'
import { say } from './words.js'

/** The claims whose proof was asked for: the panel names them. */
const proofs = new Map()

/** Draws what stands beside the room: a thread, an article, or nothing. */
export async function showBeside(place, before) {
  if (place.article) return showArticle(place)
  if (!place.thread) {
    open.thread = undefined
    return closePanel()
  }
  const same = open.thread?.thread === place.thread && before.room === place.room
  if (same && !before.article) return
  const { name } = roomOf(place.room)
  open.thread = conversation({ room: place.room, name, thread: place.thread, act })
  const close = () => go(behind(place))
  openPanel({ title: say('thread'), under: `#${name}`, body: open.thread.element, close })
  await open.thread.load().catch((error) => tell(error.message))
  if (matchMedia('(hover: hover)').matches) open.thread.focus()
}

async function showArticle(place) {
  open.thread = undefined
  const proof = proofs.get(place.claim) ?? (place.claim && open.talk?.proof(place.claim))
  const close = () => go(behind(place))
  const choose = (source) => go(proofPlace(place.claim, source))
  const report = place.claim ? () => reportError(place) : undefined
  try {
    const { body, show } = await articleBody(place, proof, { choose, report })
    if (open.place !== place) return
    openPanel({ title: say(place.start ? 'proof' : 'article'), body, close })
    show()
  } catch (error) {
    const words = [h('h3', {}, say('noArticle')), h('p', {}, error.message)]
    openPanel({ title: say('article'), body: h('div', { class: 'nothing' }, words), close })
  }
}

/** What a pressed button asks for: a proof is shown here, a command is run where it was pressed. */
export async function act(action, shown, button) {
  if (action.type === 'proof') {
    if (!Object.hasOwn(shown.proofs, action.claim)) return tell(say('noProof'))
    const proof = shown.proofs[action.claim]
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

/** The line was wrong: a command like any other, so that it can be given a reason or be undone. */
async function reportError({ room, thread, claim }) {
  const action = { type: 'command', command: `/feedback ${claim} wrong` }
  try {
    await post('/api/press', { room, thread, action })
    return true
  } catch (error) {
    tell(error.message)
    return false
  }
}

function proofPlace(claim, { article, version, start, end }) {
  const { thread, ...place } = where()
  return { ...bare(place), thread, article, version, start, end, claim }
}

/**
 * What is there when the panel closes: behind a proof that was asked for in a thread, the thread.
 * @param {import('./route.js').Place} place
 */
export function behind({ article, thread, ...place }) {
  return article ? { ...bare(place), thread } : bare(place)
}
