/** What the SDK and Bolt call to reach Slack. */
export type Send = (url: string | URL, init?: RequestInit) => Promise<Response>

/** Slack's hosts, commercial and for governments. */
const HOSTS = /^(?:[\w-]+\.)*slack(?:-gov)?\.com$/
/** How long to wait where Slack says "too many" and not until when. */
const UNSAID_SECONDS = '30'

/**
 * The way to Slack: to its own hosts, to the one its API is at (tests have another), and nowhere
 * else. A 429 without a valid `Retry-After` is given one, since the SDK only understands it so.
 * @throws TypeError for any other host.
 */
export function slackSend(api: string, send: Send = globalThis.fetch): Send {
  const own = new URL(api).host
  return async (url, init) => {
    const { host, hostname, protocol } = new URL(url)
    if (host !== own && !(protocol === 'https:' && HOSTS.test(hostname))) {
      throw new TypeError('that is no address of Slack')
    }
    const response = await send(url, init)
    if (response.status !== 429 || Number(response.headers.get('retry-after')) > 0) return response
    await response.body?.cancel()
    return new Response(null, { status: 429, headers: { 'retry-after': UNSAID_SECONDS } })
  }
}
