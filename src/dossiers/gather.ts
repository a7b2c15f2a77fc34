import type { Language } from '../channels/message.ts'
import type { Sherpa } from '../sherpa.ts'
import type { Topic } from '../topics/topic.ts'
import { compileDossier, type Dossier } from './dossier.ts'

/** Compiles a topic's dossier from what is stored now. */
export async function dossierOf(
  topic: Topic,
  language: Language,
  { topics, articles, summaries }: Pick<Sherpa, 'topics' | 'articles' | 'summaries'>,
): Promise<Dossier> {
  const ids = await topics.articles(topic.workspace, [topic.slug])
  const [listed, claims] = await Promise.all([articles.listed(ids), summaries.claimsOf(ids)])
  return compileDossier(topic, listed, claims, language)
}
