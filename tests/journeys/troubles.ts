import type { Fetch, Fetched } from '../../src/sources/fetch.ts'

/** Something that happens to what an outlet serves, from an instant to another. */
export interface Trouble {
  /** Part of the addresses it concerns. */
  readonly at: string
  readonly from: string
  readonly to?: string
  /** What is answered instead; undefined leaves the answer as it is. */
  readonly answer?: Exclude<Fetched, { outcome: 'ok' }>
  /** What becomes of the body. */
  readonly edit?: (text: string, url: string) => string
  /** Another page of the site is served for it. */
  readonly as?: (url: string) => string
}

/** A web on which troubles happen, by the clock. */
export const troubled =
  (troubles: readonly Trouble[]) =>
  (fetch: Fetch, now: () => Date): Fetch => ({
    async get(url, options) {
      const on = troubles.filter(({ at, from, to }) => {
        const time = now().toISOString()
        return url.includes(at) && time >= from && (to === undefined || time < to)
      })
      const refused = on.find(({ answer }) => answer)?.answer
      if (refused) return refused
      const served = on.find(({ as }) => as)?.as?.(url) ?? url
      const fetched = await fetch.get(served, options)
      const edits = on.flatMap(({ edit }) => edit ?? [])
      if (fetched.outcome !== 'ok') return fetched
      const text = edits.reduce(
        (body, edit) => edit(body, url),
        new TextDecoder().decode(fetched.bytes),
      )
      return { ...fetched, url, bytes: new TextEncoder().encode(text) }
    },
  })

/** An outage: nobody answers, or only with a refusal. */
export const down = (at: string, from: string, to: string): Trouble => ({
  at,
  from,
  to,
  answer: { outcome: 'reject', reason: 'unreachable', detail: 'The site did not answer' },
})

/** An entry more at the top of a feed. */
export const listed =
  (path: string, title: string, at: string) =>
  (feed: string, url: string): string => {
    const item = `<item><title>${title}</title><link>${new URL(path, url).href}</link><pubDate>${new Date(at).toUTCString()}</pubDate></item>`
    return feed.replace('<item>', `${item}<item>`)
  }
