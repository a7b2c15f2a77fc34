import type { z } from 'zod'

/** What a model is asked to write; each can have a model of its own. */
export const TASKS = ['article', 'story', 'answer'] as const
export type Task = (typeof TASKS)[number]

/** One call: fixed instructions, then text that is data, then the shape of what comes back. */
export interface Prompt<T> {
  readonly task: Task
  /** Changes whenever instructions or schema do: what was written under another is not reused. */
  readonly version: string
  /** The same for every call of a task, so that a provider can keep it ready. */
  readonly instructions: string
  /** JSON. Text from outside stands in it as strings and nowhere else. */
  readonly input: string
  /** Strict: objects with every key required and no other. */
  readonly schema: z.ZodType<T>
  readonly schemaName: string
  /** Of the answer, reasoning included. */
  readonly mostTokens: number
  readonly timeoutMs: number
}

/** Tokens as the provider bills them; `cached` is the part of `input` that it had ready. */
export interface Usage {
  readonly input: number
  readonly cached: number
  readonly output: number
}

/**
 * Why a model wrote nothing that can be used: it refused us (key, model name, request), our budget or
 * its quota is spent, it is busy, down or slow, it declined to answer, its answer was no such JSON,
 * or we stopped it.
 */
export const WHY_NOT = [
  'refused',
  'budget',
  'busy',
  'down',
  'slow',
  'declined',
  'unusable',
  'stopped',
] as const
export type WhyNot = (typeof WHY_NOT)[number]

/** How a call ended. Failing is expected: the extractive writer serves then. */
export type Writing<T> =
  | { readonly written: true; readonly value: T; readonly model: string; readonly usage: Usage }
  | {
      readonly written: false
      readonly why: WhyNot
      /** For the audit: a few words of ours, never the server's nor the model's. */
      readonly detail: string
      readonly model: string
      /** What was paid nevertheless. */
      readonly usage: Usage
    }

/** A model that writes JSON to a schema. It has no tools, no memory and no say in what is done. */
export interface Model {
  nameFor(task: Task): string
  /**
   * Yields the text as it comes, and answers how it ended. Never throws for what the other side
   * does; leaving the loop early, or aborting, ends the call.
   */
  write<T>(prompt: Prompt<T>, signal?: AbortSignal): AsyncGenerator<string, Writing<T>, void>
}

export const NOTHING: Usage = { input: 0, cached: 0, output: 0 }
