import { find } from './dom.js'

const banner = find('#banner')
const READ_MS = 6000
let quiet

/** Says what went wrong: for a while, or until `hush`. */
export function tell(text, { stays = false } = {}) {
  banner.textContent = text
  banner.hidden = false
  clearTimeout(quiet)
  if (!stays) quiet = setTimeout(hush, READ_MS)
}

export function hush() {
  banner.hidden = true
}
