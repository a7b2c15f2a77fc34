/** How the fake misbehaves, once, on the next request that fits. */
export type Fault =
  /** Does what was asked, and then: */
  | { readonly after: 'a 500' | 'a reset' | 'silence' }
  /** Does nothing, but: */
  | { readonly status: number; readonly code?: number; readonly headers?: Record<string, string> }
  | { readonly before: 'a reset' }

export interface Planned {
  readonly method: string
  readonly path: RegExp
  readonly fault: Fault
}
