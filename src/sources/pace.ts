/** Requests of one host that may begin at once: whoever runs them still takes turns at the host. */
const AT_ONCE = 8
/** A little more than the second that lies between two requests to a host (security-rules C3). */
const APART_MS = 1_200

/**
 * How long each of several requests is put off, in ms, so that a host with many of them does not
 * hold all the places in a queue while they wait for its turns, and other hosts starve.
 * @param urls what is asked for, in order; what has no address waits for nobody
 */
export function paced(urls: readonly (string | undefined)[]): number[] {
  const counts = new Map<string, number>()
  return urls.map((url) => {
    const host = url === undefined ? undefined : URL.parse(url)?.hostname
    if (host === undefined) return 0
    const before = counts.get(host) ?? 0
    counts.set(host, before + 1)
    return Math.max(0, before + 1 - AT_ONCE) * APART_MS
  })
}
