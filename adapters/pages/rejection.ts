import type { Draft } from '../../src/articles/article.ts'
import type { NoArticle } from '../../src/sources/page.ts'
import type { Head } from './head.ts'
import { ARTICLE, isA, type Thing } from './json-ld.ts'
import { type Node, textOf, walk } from './tree.ts'

export interface Verdict {
  readonly reason: NoArticle
  readonly detail: string
}

export interface Evidence {
  readonly draft: Draft
  readonly root: Node
  readonly head: Head
  readonly things: readonly Thing[]
}

/** Characters of text under which nothing can be told from a page; a Chinese or Korean one counts twice. */
export const THIN = 140
/** A whole article is seldom shorter, what a paywall lets through seldom longer. */
const TEASER = 1_500

/** Why a page that could be read is no article to summarise; undefined where it is one. */
export function rejectionOf(evidence: Evidence): Verdict | undefined {
  const { text, title } = evidence.draft
  const size = weight(text)
  if (isBarrier(title, size)) return { reason: 'not-an-article', detail: `it says “${title}”` }
  const consent = consentShare(`${title} ${text}`)
  if (consent > 0.04 && size < 4_000) {
    return { reason: 'consent-wall', detail: 'it asks for consent and shows nothing else' }
  }
  if (size < TEASER) {
    const wall = paywall(evidence)
    if (wall) return { reason: 'paywall', detail: wall }
  }
  if (isOverview(evidence)) return { reason: 'not-an-article', detail: 'it lists other pages' }
  if (size === 0) return { reason: 'empty', detail: 'no running text' }
  if (size < THIN) return { reason: 'thin', detail: `${text.length} characters of text` }
  return undefined
}

const weight = (text: string): number =>
  text.length +
  (text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)
    ?.length ?? 0)

/** Errors, robot checks and log-in pages have titles of their own. */
const BARRIER =
  /^(?:(?:error\s*)?(?:40[0-9]|410|429|50[0-9])\b.{0,40}|.{0,20}\b(?:page )?not found\b.{0,20}|access denied|forbidden|just a moment\.*|attention required.*|are you (?:a )?(?:robot|human).*|verify(?:ing)? (?:you are|that you|your browser).*|(?:security|human|robot) (?:check|verification)|captcha|please (?:wait|verify|enable).*|service unavailable|bad gateway|log ?in|sign ?in|anmelden|connexion|iniciar sesión|seite nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|pagina non trovata|페이지를 찾을 수 없습니다|로그인|ページが見つかりません|页面不存在)$/iu

const isBarrier = (title: string, size: number): boolean =>
  size < TEASER &&
  (BARRIER.test(title.trim()) ||
    title.split(/\s+[|–—-]\s+/).some((part) => BARRIER.test(part.trim())))

/** The share of words that speak of cookies, consent and partners. */
function consentShare(text: string): number {
  const words = text.match(/\p{L}{2,}/gu) ?? []
  const consent = text.match(CONSENT)?.length ?? 0
  return words.length < 10 ? 0 : consent / words.length
}

const CONSENT =
  /\bcookies?\b|\bconsent\w*|\bprivacy\b|\bpersonal data\b|\bour partners\b|\bgdpr\b|\bvendors?\b|einwillig\p{L}*|datenschutz\p{L}*|personenbezogen\p{L}*|consentement|confidentialité|données personnelles|consentimiento|privacidad|datos personales|consenso|dati personali|쿠키|개인정보|クッキー|同意/giu

/** What says that the rest is for those who pay. */
function paywall({ root, things }: Evidence): string | undefined {
  const closed = things.some((thing) => /^false$/i.test(String(thing.isAccessibleForFree ?? '')))
  if (closed) return 'its data say that it is not accessible for free'
  const found = PAYWALL.exec(textOf(root).slice(0, 300_000))?.[0]
  return found && `it says “${found.slice(0, 80)}”`
}

const PAYWALL =
  /(?:subscribe|sign up|register|log ?in|sign in|join)(?: now| today| here| for free| or (?:log|sign) in)? to (?:continue|keep|finish|read the (?:rest|full)|unlock|view (?:the|this) full)[\w\s]{0,30}|(?:continue|keep) reading (?:with|for) (?:a |your )?(?:subscription|free account|€|\$|£)[\w\s]{0,20}|(?:this|the full) (?:article|story|content|post)(?: is)? (?:is )?(?:only |exclusively )?(?:for|available (?:only )?(?:to|for)|reserved for|limited to) (?:paying |paid |our )?(?:subscribers|members|premium)|(?:subscriber|member)s?[- ]only (?:content|article|story)|to (?:view|read) the full (?:story|article)[\w\s,]{0,20}(?:subscribe|log in|sign)|(?:diese[rn]? (?:artikel|inhalt|beitrag)|weiterlesen)[\p{L}\s]{0,30}(?:abonnent|abo\b|mit .{0,20}plus|registrier)\p{L}*|(?:jetzt|nur) (?:für )?abonnent(?:en|innen)\p{L}*[\p{L}\s]{0,20}(?:lesen|zugänglich)|(?:cet article|la suite|contenu)[\p{L}\s]{0,30}réservée?s? aux? abonnés|il vous reste \d+ ?% de cet article|(?:contenido|artículo|nota)[\p{L}\s]{0,20}(?:exclusiv[oa]|sol[oa]) (?:para|a) (?:nuestros )?suscriptores|(?:articolo|contenuto)[\p{L}\s]{0,20}riservat[oa] agli abbonati|유료\s?(?:회원|구독자)[^\n]{0,20}(?:전용|기사)|구독자 전용|(?:有料)?会員限定(?:記事|です)|この記事は(?:有料)?会員|残り\s?\d+文字|本文为付费/iu

/** A front page or list: headings that are links to other pages, and no word of an article in its data. */
function isOverview({ draft, root, head, things }: Evidence): boolean {
  if (things.some((thing) => isA(thing, ARTICLE)) || head.meta.get('og:type') === 'article')
    return false
  if (draft.byline && draft.publishedAt) return false
  let leads = 0
  walk(root, (node) => {
    if (/^(?:nav|footer|aside)$/.test(node.tag)) return false
    const isLead =
      /^h[1-4]$/.test(node.tag) && node.length >= 20 && node.linked >= node.length * 0.9
    // A link around a card makes the whole heading a link.
    if (isLead) leads++
    return !isLead
  })
  const path = URL.parse(draft.url)?.pathname ?? ''
  const isFront = /^\/(?:index\.\w+|home|[a-z]{2}(?:-[a-z]{2})?)?\/?$/i.test(path)
  return leads >= (isFront ? 5 : 12) && weight(draft.text) < leads * 400
}
