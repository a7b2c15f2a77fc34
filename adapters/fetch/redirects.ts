import { checkUrl, type Policy } from './policy.ts'
import { Refused } from './refused.ts'

const HOPS = 5

/** What one hop of a chain came to: the end of it, or the place it points to. */
export type Hop<Answer> =
  | { readonly answer: Answer }
  | { readonly location: string; readonly permanent: boolean }

export interface Followed<Answer> {
  readonly answer: Answer
  readonly url: URL
  /** Every hop was permanent, and there was one. */
  readonly moved: boolean
}

/**
 * Walks a chain of at most five redirects, each address checked anew before it is visited. `Location`
 * is untrusted text. Throws `Refused`.
 * @param visit makes one request; `first` is false after a hop, when nothing may be sent that was
 *   meant for the address asked for
 */
export async function follow<Answer>(
  address: string,
  policy: Policy,
  visit: (url: URL, first: boolean) => Promise<Hop<Answer>>,
): Promise<Followed<Answer>> {
  let url = checkUrl(address, policy)
  let permanent = true
  for (let hops = 0; hops <= HOPS; hops++) {
    const hop = await visit(url, hops === 0)
    if ('answer' in hop) return { answer: hop.answer, url, moved: hops > 0 && permanent }
    url = checkUrl(hop.location, policy, url)
    permanent &&= hop.permanent
  }
  throw new Refused('too_many_redirects', `Redirected more than ${HOPS} times`)
}
