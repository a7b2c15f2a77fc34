import type { Item } from './item.ts'

/** Entries of a source that were seen, so that each is read once, and again when it changes. */
export interface Items {
  /** Keeps what is new or changed since it was last seen, and returns only that. */
  keepNew(source: string, items: readonly Item[], now: Date): Promise<Item[]>
  byKey(source: string, key: string): Promise<Item | undefined>
  /**
   * Read, or refused for good: not to be tried again, unless it has changed meanwhile, before
   * `lookAt`.
   */
  done(source: string, item: Pick<Item, 'key' | 'hash'>, lookAt?: Date): Promise<void>
  /** Entries that were read and are to be looked at again by now, longest due first. */
  toLookAt(now: Date, limit: number): Promise<{ source: string; key: string; url: string }[]>
  /** Entries that no one finished reading; a lost job leaves these behind. */
  undone(before: Date, limit: number): Promise<{ source: string; key: string }[]>
}
