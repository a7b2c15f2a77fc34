import { escapeUTF8 } from 'entities'
import type { Outlet, SampleArticle } from './world.ts'

const addressOf = (article: SampleArticle, origin: string): string =>
  `${origin}/${article.outlet}/${article.slug}`

/** An outlet's feed: RSS 2.0 with a teaser an item, as most outlets give. */
export function feedOf(outlet: Outlet, articles: readonly SampleArticle[], origin: string): string {
  const items = articles.map((article) => {
    const [teaser = ''] = article.paragraphs
    const address = addressOf(article, origin)
    // An outlet that corrects an article says so in its feed.
    const corrected = article.editedAt
      ? ` (corrected ${article.editedAt.toISOString().slice(0, 10)})`
      : ''
    return `<item>
      <title>${escapeUTF8(article.title)}</title>
      <link>${address}</link>
      <guid isPermaLink="true">${address}</guid>
      <pubDate>${article.publishedAt.toUTCString()}</pubDate>
      <description>${escapeUTF8(teaser + corrected)}</description>
    </item>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel>
    <title>${escapeUTF8(outlet.name)}</title>
    <link>${origin}/${outlet.id}</link>
    <description>An outlet of Sherpa’s sample world. It does not exist.</description>
    <language>${outlet.language}</language>
    ${items.join('\n    ')}
</channel></rss>`
}

/** An article's page with the furniture that real ones have: a menu, a teaser box, related posts. */
export function pageOf(
  outlet: Outlet,
  article: SampleArticle,
  others: readonly SampleArticle[],
  origin: string,
): string {
  const address = addressOf(article, origin)
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    datePublished: article.publishedAt.toISOString(),
    ...(article.editedAt ? { dateModified: article.editedAt.toISOString() } : {}),
    ...(article.byline ? { author: [{ '@type': 'Person', name: article.byline }] } : {}),
    publisher: { '@type': 'Organization', name: outlet.name },
  }
  const related = others
    .filter((other) => other.slug !== article.slug)
    .slice(0, 3)
    .map((other) => `<li><a href="${addressOf(other, origin)}">${escapeUTF8(other.title)}</a></li>`)
  return `<!doctype html>
<html lang="${outlet.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeUTF8(article.title)} | ${escapeUTF8(outlet.name)}</title>
<link rel="canonical" href="${address}">
<link rel="alternate" type="application/rss+xml" href="${origin}/${outlet.id}/feed.xml">
<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<style>
:root { color-scheme: light dark }
body { font: 18px/1.6 Georgia, serif; max-width: 38em; margin: 2em auto; padding: 0 1em }
nav, aside, footer, .byline { font: 14px/1.5 system-ui, sans-serif; opacity: .8 }
</style>
</head>
<body>
<nav><a href="${origin}/${outlet.id}/feed.xml">${escapeUTF8(outlet.name)}</a></nav>
<main>
<article>
<h1>${escapeUTF8(article.title)}</h1>
<p class="byline">${article.byline ? `${escapeUTF8(article.byline)} · ` : ''}<time datetime="${article.publishedAt.toISOString()}">${article.publishedAt.toISOString().slice(0, 10)}</time></p>
${article.paragraphs.map((paragraph) => `<p>${escapeUTF8(paragraph)}</p>`).join('\n')}
</article>
</main>
<aside><h2>Related Posts</h2><ul>${related.join('')}</ul></aside>
<footer>${escapeUTF8(outlet.name)} is part of Sherpa’s sample world. It does not exist, and nor does anyone it quotes.</footer>
</body>
</html>`
}
