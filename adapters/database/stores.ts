import { articleStore } from './articles.ts'
import { auditStore } from './audits.ts'
import { deliveryStore } from './deliveries.ts'
import { editionStore } from './editions.ts'
import { failureStore } from './failures.ts'
import { feedbackStore } from './feedback.ts'
import { installationStore } from './installations.ts'
import { itemStore } from './items.ts'
import { kysely } from './kysely.ts'
import { ledgerStore } from './ledger.ts'
import { policyStore } from './policies.ts'
import { postStore } from './posts.ts'
import { provenanceStore } from './provenance.ts'
import { questionStore } from './questions.ts'
import { sourceStore } from './sources.ts'
import { storyStore } from './stories.ts'
import { subscriptionStore } from './subscriptions.ts'
import { summaryStore } from './summaries.ts'
import type { Tables } from './tables.ts'
import { topicStore } from './topics.ts'
import { workspaceStore } from './workspaces.ts'
import { writingStore } from './writings.ts'

/** Every port that the store keeps, over one pool. */
export function openStores(database: Parameters<typeof kysely>[0]) {
  const db = kysely<Tables>(database)
  return {
    sources: sourceStore(db),
    items: itemStore(db),
    articles: articleStore(db),
    stories: storyStore(db),
    topics: topicStore(db),
    summaries: summaryStore(db),
    subscriptions: subscriptionStore(db),
    editions: editionStore(db),
    deliveries: deliveryStore(db),
    failures: failureStore(db),
    installations: installationStore(db),
    policies: policyStore(db),
    questions: questionStore(db),
    workspaces: workspaceStore(db),
    feedbacks: feedbackStore(db),
    provenances: provenanceStore(db),
    posts: postStore(db),
    writings: writingStore(db),
    ledger: ledgerStore(db),
    audits: auditStore(db),
  }
}
