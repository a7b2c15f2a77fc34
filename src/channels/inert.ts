/**
 * Takes the life out of text from outside: no mention, no address in it can be clicked, fetched for
 * a preview or read by a platform as markup. People still read the same words. Renderers call it
 * once on every string that is not ours, then escape for their platform.
 *
 * Mentions get a full-width sign (`＠everyone`, `＜!channel＞`), addresses are defanged the way
 * analysts write them (`hxxps[:]//evil[.]example`), bare host names get a look-alike dot.
 */
export function inert(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(UNSAFE, '')
    .replace(ADDRESS, defang)
    .replace(SCHEME, '$1[:]')
    .replace(HOST_DOT, LOOKALIKE_DOT)
    .replace(MENTION, '＜$1＞')
    .replace(OPENING, '＜')
    .replace(EVERYONE, '＠')
}

/** The same on one line: for titles, names and labels. */
export function inertLine(text: string): string {
  return inert(text).replace(/\s+/g, ' ').trim()
}

/** Controls but tab and line feed, and what reorders a line (Unicode's bidirectional controls). */
const UNSAFE = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** `scheme://…` and `www.…`, up to a blank or a bracket. A bound keeps long words from costing their square. */
const ADDRESS = /(?:[a-z][a-z0-9+.-]{0,30}:\/\/|\bwww\.)[^\s<>()[\]{}"'“”«»|]*/gi

function defang(address: string): string {
  return address
    .replace(/http(?=s?:)/gi, 'hxxp')
    .replaceAll('://', '[:]//')
    .replaceAll('.', '[.]')
}

/** Schemes that do something without `//`; prose has a blank after such a colon. */
const SCHEME = /\b(javascript|vbscript|data|file|mailto|tel|sms|slack|discord):(?=\S)/gi

/** A dot between a label and what may be a top-level domain: platforms link `evil.com` on sight. */
const HOST_DOT = /(?<=[\p{L}\p{N}-])\.(?=[a-z]{2}|xn--)/giu
const LOOKALIKE_DOT = '․'

/** `<!channel>`, `<@U1>`, `<#C1>`, `<t:1>`, `<:name:1>`, `</command:1>`: whole, then left open. */
const MENTION = /<((?:[!@#:/]|a:|t:|id:)[^<>\n]*)>/g
const OPENING = /<(?=[!@#:/]|a:|t:|id:)/g
const EVERYONE = /@(?=everyone|here|channel|group)/gi
