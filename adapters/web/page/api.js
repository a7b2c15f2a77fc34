import { say } from './words.js'

/** Asks the server. Throws an Error whose message is for people. */
async function ask(path, options) {
  let response
  try {
    response = await fetch(path, options)
  } catch {
    throw new Error(say('noAnswer'))
  }
  const body = await response.json().catch(() => ({}))
  if (!response.ok) throw new Error(body.error ?? `Sherpa answered ${response.status}.`)
  return body
}

export function get(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(given)
  return ask(search.size > 0 ? `${path}?${search}` : path)
}

export function post(path, body = {}) {
  const headers = { 'content-type': 'application/json' }
  return ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
}

/** Follows changes. The browser reconnects by itself and goes on from the last event. */
export function follow({ after, as, changed, lost, found }) {
  const events = new EventSource(`/api/changes?${new URLSearchParams({ after, as })}`)
  let away = false
  events.addEventListener('message', ({ data }) => changed(JSON.parse(data)))
  events.addEventListener('error', () => {
    away = true
    lost()
  })
  events.addEventListener('open', () => {
    if (away) found()
    away = false
  })
  return () => events.close()
}
