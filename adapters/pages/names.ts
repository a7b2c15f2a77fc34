import type { Node } from './tree.ts'

/**
 * What the authors of pages call the things around an article, in class and id. The names of
 * templates in six languages; where a name is also used for parts of an article, it is weak, and
 * counts only against little text or many links.
 */
const STRONG =
  /related|recirc|recommend|outbrain|taboola|zergnet|newsletter|subscri(?:be|ption)|signup|optin|share(?!holder|point|d-?content)|sharing|social(?!-?(?:science|policy|security))|breadcrumb|sidebar|side-?bar|advert|adsense|adslot|sponsor|dfp|promo(?!cion|ting)|caption|image-?desc|img-?desc|bildunterschrift|didascali|photo-?credit|image-?credit|byline|author|copyright|paginat|pager\b|mostread|most-?popular|trending|readmore|read-?next|more-?from|up-?next|also-?(?:like|read)|see-?also|cookie|consent|gdpr|paywall|piano|popup|popmake|\bpum\b|modal|notification|tooltip|skip-?link|toolbar|tag-?(?:list|cloud)|\btags\b|post-?tags|article-?tags|jp-relatedposts|sharedaddy|print-?only|noprint|related|ahnlich|verwandt|weiterlesen|lire-aussi|notas-?relacionadas|relacionad|correlat|polecane|click-?to-?tweet|tweetable/

const WEAK = new Set(
  `ad ads adv banner nav navi navbar navigation menu submenu rail footer foot masthead header
  aside teaser teasers promo extra similar popular suggested follow facebook twitter whatsapp pinterest
  instagram tag tags topic topics keywords rating ratings vote voting poll login register search
  widget widgets toc donate donation support shop coupon date datetime timestamp pubdate published
  posted postmeta meta metadata dateline gallery slideshow carousel slider thumbnails player video
  audio hidden sr bio profile credit credits figure media info infobox legal disclaimer
  print email mail utility utilities actions buttons button cta callout source sources`.split(
    /\s+/,
  ),
)

const COMMENTS =
  /\bcomments?\b|comment-?(?:list|s?-?area|respond|body|content|form|box|thread|section|container|wrap|author|text|meta|reply)|commentlist|disqus|livefyre|\brespond\b|\brepl(?:y|ies)\b|kommentar|commentaire|comentario|komentarz|leserbrief|guestbook|(?:customer|user|product)-?reviews?|reviews?-?(?:widget|list)|discussion-?(?:list|thread)/

const BODY =
  /article-?_*(?:body|text|content|copy)|story-?_*(?:body|text|content)|post-?_*(?:body|text|content|entry)|entry-?_*(?:content|body|text)|news-?_*(?:body|text|content)|body-?_*(?:text|copy|content)|main-?_*(?:content|text)|articlebody|fulltext|page-?content|\barticle\b|\bentry\b|\bhentry\b|\bpost\b|\bcontent\b|\bstory\b|\bbody\b/

/** Class and id in lower case, capitals parted by dashes; taxonomy classes (`tag-x`) left out. */
export function nameOf(node: Node): string {
  node.name ??= read(node)
  return node.name
}

function read({ tag, attributes }: Node): string {
  const { class: classes = '', id = '' } = attributes
  const custom = tag.includes('-') ? tag : ''
  const all = `${custom} ${classes} ${id}`
  if (all.length < 4 || all.length > 1_000) return ''
  const name = all
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/_/g, '-')
  // Blogs write an entry's tags, categories and author into its class.
  const isEntry = /(?:^|\s)(?:post-\d+|hentry|status-publish)(?:\s|$)/.test(name)
  return (isEntry ? name.replace(TAXONOMY, '') : name).trim()
}

const TAXONOMY = /(?<![\w-])(?:tag|category|cat|topic|type|format|author)-[\w-]+/g

export const namesComments = (name: string): boolean => name !== '' && COMMENTS.test(name)
export const namesBody = (name: string): boolean => name !== '' && BODY.test(name)

/** How surely a name says that its element is not the writing. */
export function namesFurniture(name: string): 'strong' | 'weak' | undefined {
  if (name === '') return undefined
  if (STRONG.test(name)) return 'strong'
  return name.split(/[^\p{L}]+/u).some((word) => WEAK.has(word)) ? 'weak' : undefined
}
