/** What was found when something was looked at: well, switched off, worth a look, or broken. */
export interface Finding {
  readonly verdict: 'ok' | 'off' | 'look' | 'fail'
  readonly what: string
  /** How it is; where it is not well, how to mend it. */
  readonly detail: string
}
