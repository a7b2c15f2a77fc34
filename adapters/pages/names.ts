import type { Node } from './tree.ts'

/**
 * What authors of pages call the things around an article, as words of class and id. Whole words
 * are compared, after splitting at dashes, underscores and capitals: `has-related-header` is three.
 */
const FURNITURE = new Set(
  `ad ads adv advert adverts advertisement advertising adbox adslot dfp sponsor sponsored sponsors
  banner breadcrumb breadcrumbs nav navi navbar navigation menu submenu toolbar
  sidebar aside rail skyscraper footer foot masthead
  related relateds recirc recirculation recommended recommendation recommendations recommend
  suggested similar trending popular mostread mostpopular teaser teasers promo promos promotion outbrain taboola
  readmore morefrom readnext upnext nextup alsolike seealso crosslink crosslinks
  share shares sharing sharebar sharethis addthis addtoany social socials follow facebook twitter whatsapp pinterest
  comment comments commentlist disqus respond reply replies discussion livefyre
  newsletter newsletters subscribe subscription signup optin paywall piano
  cookie cookies consent gdpr modal popup lightbox overlay dialog tooltip
  caption captions credit credits copyright photocredit figcaption
  byline bylines author authors authorbox bio
  tag tags taglist tagcloud topics keywords pager pagination paging
  rating ratings vote voting poll print login register search searchform
  widget widgets toc donate donation support shop shopping coupon
  date datetime timestamp pubdate published posted postmeta meta metadata metabar
  gallery slideshow carousel slider thumbnails player video
  hidden noprint screen-reader-text sr visually`.split(/\s+/),
)

const COMMENTS = new Set(
  'comment comments commentlist commentary disqus respond reply replies discussion livefyre fb-comments kommentare kommentar commentaires comentarios'.split(
    ' ',
  ),
)

const BODY = new Set(
  `article articlebody articletext body content contents entry hentry story storybody post posts
  text main maintext page fulltext column detail`.split(/\s+/),
)

/** The words of an element's class and id, in lower case. */
export function words({ attributes }: Node): string[] {
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`
  if (names.length < 2 || names.length > 1_000) return []
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1)
}

export const namesFurniture = (node: Node): boolean => words(node).some((w) => FURNITURE.has(w))
export const namesComments = (node: Node): boolean => words(node).some((w) => COMMENTS.has(w))
export const namesBody = (node: Node): boolean => words(node).some((w) => BODY.has(w))
