import { createHash } from 'node:crypto'
import { isPublicIpv4, isPublicName } from './hosts.ts'

/** The longest link kept, in characters. */
const LONGEST = 2_048

/**
 * A link found in content, fit to be shown and fetched, or nothing: http(s) only, no userinfo, no
 * tracking parameters, host in punycode, and none of the characters that end a link in Slack's or
 * Discord's markup. A host that is not public is refused, unless it is the very host and port the
 * document came from. An IPv6 literal is refused: nobody publishes there.
 * @param from the address the document was fetched from; relative links are resolved against it
 */
export function cleanLink(href: string, from?: string): string | undefined {
  // A break inside is where a link ends and something else begins; URL would glue the two together.
  const [first = ''] = href.trim().split(/[\t\r\n]/, 1)
  const url = URL.parse(first, from)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  if (!isPublic(url.hostname) && (!from || URL.parse(from)?.host !== url.host)) return undefined
  const rest = `${url.pathname}${untracked(url.search)}${TRACKING_HASH.test(url.hash) ? '' : url.hash}`
  const link = `${url.origin}${rest.replace(/[|<>()[\]{}"'`\\^]/g, percent)}`
  return link.length <= LONGEST ? link : undefined
}

/**
 * What tells an article by its link, in at most 512 characters: the same by way of a search engine or
 * straight, for http and https, with and without www, a mobile or AMP host, an AMP or print variant, a trailing slash, an index file, another
 * order of parameters, a fragment. Not meant to be fetched.
 * @param link an absolute http(s) address
 */
export function linkIdentity(link: string): string {
  const url = unwrapped(URL.parse(link))
  if (!url) return short(link)
  const path = decodeUnreserved(url.pathname)
    .replace(/\/index\.(?:x?html?|php|aspx?)$/i, '/')
    .replace(RENDERED_PATH, '')
    .replace(/\/+$/, '')
  const query = parameters(untracked(url.search))
    .filter((pair) => !RENDERED_QUERY.test(pair))
    .map(decodeUnreserved)
    .sort()
    .join('&')
  const route = /^#[!/]/.test(url.hash) ? url.hash : ''
  return short(`${host(url)}${path}${query && `?${query}`}${route}`)
}

/** The address that a link leads to by way of a search engine or its copy; other links as they are. */
export const directLink = (link: string): string => unwrapped(URL.parse(link))?.href ?? link

/** Whether a link is to a page made over for phones, for AMP or for printing. */
export function isRendering(link: string): boolean {
  const url = URL.parse(link)
  if (!url) return false
  return (
    /^(?:www\.)?(?:m|mobile|amp)\.[^.]+\.[^.]/.test(url.hostname) ||
    RENDERED_PATH.test(url.pathname) ||
    parameters(url.search).some((pair) => RENDERED_QUERY.test(pair))
  )
}

/** The host of a link without what only picks a rendering; undefined where it is no address. */
export function siteOf(link: string): string | undefined {
  const url = URL.parse(link)
  return url ? host(url) : undefined
}

/** `/amp` or `/print` at the end, `/amp/` at the beginning. */
const RENDERED_PATH = /^\/amp(?=\/[^/])|(?:\/amp|\.amp|\/print)(?=\.html?$|\/?$)/i
const RENDERED_QUERY =
  /^(?:(?:amp|print|printable|print_?view|print_?version)(?:=.*)?|(?:output_?type|view|format|mode|layout)=(?:amp|print\w*))$/i

/** Google's AMP copies and its links in alerts name the address that they stand for. */
function unwrapped(url: URL | null): URL | null {
  if (!url) return null
  if (url.hostname.endsWith('.cdn.ampproject.org')) {
    const [, secure, rest] = /^\/(?:[a-z]\/)?(s\/)?([^/]+\.[^/]+\/.*)$/.exec(url.pathname) ?? []
    return rest ? URL.parse(`http${secure ? 's' : ''}://${rest}${url.search}`) : url
  }
  if (!/^(?:www\.)?google\.\w{2,3}(?:\.\w\w)?$/.test(url.hostname)) return url
  const [, rest] = /^\/amp\/s\/([^/]+\.[^/]+\/.*)$/.exec(url.pathname) ?? []
  if (rest) return URL.parse(`https://${rest}${url.search}`)
  const named =
    url.pathname === '/url' && (url.searchParams.get('url') ?? url.searchParams.get('q'))
  return named ? URL.parse(named) : url
}

function isPublic(hostname: string): boolean {
  if (hostname.startsWith('[')) return false
  return /^[\d.]+$/.test(hostname) ? isPublicIpv4(hostname) : isPublicName(hostname)
}

/** The query without tracking parameters, the others byte for byte as they were. */
function untracked(search: string): string {
  const kept = parameters(search).filter((pair) => !TRACKING.test(pair) && !FROM_FEED.test(pair))
  return kept.length > 0 ? `?${kept.join('&')}` : ''
}

const parameters = (search: string): string[] => search.slice(1).split('&').filter(Boolean)

/** Parameters of newsletters, advertisers and analytics that choose nothing on the page. */
const TRACKING = new RegExp(
  `^(?:${[
    'utm_\\w+|ga_\\w+|_gl|_ga|gad_\\w+|gclsrc|srsltid',
    '(?:fb|g|d|y|tw|tt)clid|msclkid|[gw]braid|li_fat_id|epik|mibextid|igsh(?:id)?|__twitter_impression',
    'mc_[ce]id|mkt_tok|_hs(?:enc|mi)|hsctatracking|vero_(?:id|conv)|oly_(?:anon|enc)_id|wickedid',
    'at_(?:medium|campaign\\w*|custom\\d|link_\\w+|format|ptr_\\w+|bbc_team|creation|variant)|ns_(?:campaign|mchannel|source|linkname|fee)',
    '(?:pk|mtm|piwik|matomo)_\\w+|_openstat|xtor|wt\\.\\w+|s_cid|spm|cmpid|icid|intcid|ocid',
    'wprss|wpisrc|wpmm|smid|smtyp|ftcamp|taid|rss_id|ref_(?:src|url)|soc_(?:src|trk)|guccounter|guce_referrer\\w*',
  ].join('|')})(?:=|$)`,
  'i',
)

/** Parameters that only say that the reader came through a feed. */
const FROM_FEED = /^(?:ref|from|src|source|cmp|partner|emc|medium|via)=(?:rss\w*|feeds?|atom)$/i

const TRACKING_HASH = /^#(?:utm_|xtor=|at_|ref=|:~:|$)/i

const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase()}`

/** RFC 3986 §6.2.2.2: a percent-coded unreserved character is the character. */
const decodeUnreserved = (text: string): string =>
  text.replace(/%[\da-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16))
    return /[\w.~-]/.test(character) ? character : code.toUpperCase()
  })

/** The host without what only picks a rendering, so long as a site's name is left. */
function host(url: URL): string {
  const name = url.host.replace(/^(?:(?:www|m|mobile|amp)\.)+(?=[^.]+\.[^.])/, '')
  return name.replace(/\.(?=:|$)/, '')
}

const IDENTITY = 512

const short = (key: string): string =>
  key.length <= IDENTITY ? key : `sha256:${createHash('sha256').update(key).digest('hex')}`
