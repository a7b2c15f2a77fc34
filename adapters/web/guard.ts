import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/**
 * The page has no password: being on this machine is the key. So a request must name this machine
 * (another name that resolves to loopback is DNS rebinding) and, when it comes from a page, that
 * page must be ours. Refuses with 403.
 */
export const sameMachine: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? ''
  if (!LOOPBACK.test(host)) return context.json({ error: `Refused: host ${shown(host)}.` }, 403)
  const origin = context.req.header('origin')
  const site = context.req.header('sec-fetch-site')
  const foreign = origin !== undefined && origin !== `http://${host}`
  if (foreign || site === 'cross-site' || site === 'same-site') {
    return context.json({ error: 'Refused: asked by another page.' }, 403)
  }
  // A form can not send this type, and a foreign script must ask first, which we never grant.
  const json = /^application\/json\b/i.test(context.req.header('content-type') ?? '')
  if (context.req.method === 'POST' && !json) {
    return context.json({ error: 'Refused: send application/json.' }, 415)
  }
  return next()
}

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i

function shown(host: string): string {
  return JSON.stringify(host.slice(0, 80))
}

/** Nothing is loaded, framed or sent anywhere but here; scripts and styles are files of ours. */
export const headers: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
})
