/**
 * The objects of an array in JSON that is still being written: those that are complete so far, in
 * order. `key` names the array in the outermost object. What does not parse is left out.
 */
export function completeItems(text: string, key: string): unknown[] {
  const start = new RegExp(`"${key}"\\s*:\\s*\\[`).exec(text)
  if (!start) return []
  const items: unknown[] = []
  let depth = 0
  let begun = 0
  let quoted = false
  for (let at = start.index + start[0].length; at < text.length; at++) {
    const sign = text[at]
    if (quoted) {
      if (sign === '\\') at++
      else if (sign === '"') quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === '{') {
      if (depth === 0) begun = at
      depth++
    } else if (sign === '}') {
      depth--
      if (depth === 0) items.push(...parsed(text.slice(begun, at + 1)))
    } else if (sign === ']' && depth === 0) break
  }
  return items
}

function parsed(json: string): unknown[] {
  try {
    return [JSON.parse(json)]
  } catch {
    return []
  }
}
