import { linkIdentity, siteOf } from '../sources/links.ts'

/**
 * The address of an article: the one its page names as its own (`<link rel=canonical>`), so that AMP,
 * print and mobile pages join it. What a page says is not trusted: an address of another site would
 * be a way to replace its articles, and a site's front page is what pages name by mistake.
 * @param url where the page was fetched from, after redirects
 */
export function addressOf(url: string, canonical: string | undefined): string {
  if (!canonical || siteOf(canonical) !== siteOf(url)) return url
  const [own, named] = [linkIdentity(url), linkIdentity(canonical)]
  const isFront = !/[/?#]/.test(named)
  return isFront && own !== named ? url : canonical
}
