import type { Reason } from '../../src/sources/fetch.ts'

/** Why a request was not made, or not read to its end. The message is a sentence for a person. */
export class Refused extends Error {
  override name = 'Refused'
  readonly reason: Reason
  constructor(reason: Reason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}
