/** What models wrote, by what they were asked: the same is never paid for twice. */
export interface Writings {
  /** The JSON written under a key; undefined where nothing was. */
  find(workspace: string, key: string): Promise<unknown>
  /** The first of two stays. */
  keep(
    workspace: string,
    writing: { readonly key: string; readonly model: string; readonly value: object },
    now: Date,
  ): Promise<void>
}
