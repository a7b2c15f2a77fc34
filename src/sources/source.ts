/** A news sitemap stands in for the feed that a site does not have. */
export type SourceKind = 'feed' | 'sitemap' | 'page' | 'folder' | 'upload'

/** Whether we ask for it, at a pace; the others are handed to us. */
export const isPolled = (kind: SourceKind): boolean =>
  kind === 'feed' || kind === 'sitemap' || kind === 'page'

/** Where articles come from. */
export interface Source {
  readonly id: string
  readonly workspace: string
  readonly kind: SourceKind
  /** An http(s) address; a folder's path as a file: address; for uploads a name of ours. */
  readonly url: string
  readonly name: string
  /** ISO 3166-1 alpha-2, where it is known. */
  readonly country?: string
  /** ISO 639-1, where the source has one language. */
  readonly language?: string
  /** A government's own readouts. */
  readonly official: boolean
  readonly state: SourceState
}

/**
 * `new` was never polled. `ok` brought something; `unchanged` answered that there is nothing new;
 * `slow-down` asks us to wait; `failing` may recover; `rejected` answers with what we can't or won't
 * read; `gone` is no longer polled.
 */
export type Health = 'new' | 'ok' | 'unchanged' | 'slow-down' | 'failing' | 'rejected' | 'gone'

/** What the next poll needs to know of the last ones. Dates and plain values only. */
export interface SourceState {
  readonly health: Health
  /** One sentence for a person on why it is not well, or on what is odd. */
  readonly message?: string
  readonly nextPollAt: Date
  /** The pace we have settled on, in milliseconds: from how often the source really changes. */
  readonly intervalMs: number
  readonly lastPolledAt?: Date
  /** Last time it was read whole, or said that it was unchanged. */
  readonly lastOkAt?: Date
  readonly lastChangedAt?: Date
  /** Last time we asked without validators: some servers say "unchanged" for ever. */
  readonly lastUnconditionalAt?: Date
  readonly etag?: string
  readonly lastModified?: string
  /** Of the items last read, so that a copy without validators counts as unchanged too. */
  readonly fingerprint?: string
  /** Failures in a row, and since when. */
  readonly failures: number
  readonly failingSince?: Date
  /** Since when every answer was 404. */
  readonly notFoundSince?: Date
}

/** Where the sources of all workspaces are kept. */
export interface Sources {
  /** Adds a source, or returns the one that this workspace already has under that kind and url. */
  add(source: Source): Promise<Source>
  list(workspace: string): Promise<Source[]>
  byId(id: string): Promise<Source | undefined>
  /** Feeds, sitemaps and pages whose `nextPollAt` is not after now and that are not `gone`, longest due first. */
  due(now: Date, limit: number): Promise<Source[]>
  saveState(id: string, state: SourceState): Promise<void>
  /**
   * The source answers at another address for good; nothing else about it changes. False, and
   * nothing done, where its workspace follows that address already.
   */
  move(id: string, url: string): Promise<boolean>
  remove(id: string): Promise<void>
}

/** The least and the most time between two polls of a source, in milliseconds. */
export const FLOOR_MS = 15 * 60_000
export const CAP_MS = 24 * 3_600_000

/** The state of a source that was just added: due at once. */
export const unpolled = (now: Date): SourceState => ({
  health: 'new',
  nextPollAt: now,
  intervalMs: FLOOR_MS,
  failures: 0,
})

/** Of a source that moved for good to where another one of its workspace is read already. */
export const superseded = (state: SourceState, url: string): SourceState => ({
  ...state,
  health: 'gone',
  message: `Moved to ${url}, which is followed already`,
})
