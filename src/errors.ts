/** The world failed and may not next time: the job is tried again later. */
export class Transient extends Error {
  override name = 'Transient'
  /** The least time to wait before the next try, in milliseconds, where the other side named one. */
  readonly retryAfterMs: number | undefined
  constructor(message: string, options: ErrorOptions & { retryAfterMs?: number } = {}) {
    super(message, options)
    this.retryAfterMs = options.retryAfterMs
  }
}

/** The world refused and will again: nobody tries this twice. The message names what was refused. */
export class Permanent extends Error {
  override name = 'Permanent'
}

/** Nobody can post there any more: the room is gone, archived, or we were sent away. */
export class Closed extends Permanent {
  override name = 'Closed'
}

/** A post whose answer was lost: it may or may not be visible. Look it up before posting again. */
export class Unknown extends Error {
  override name = 'Unknown'
}

/** What a person typed or set is wrong. The message names it and says what would be right. */
export class Wrong extends Error {
  override name = 'Wrong'
}
