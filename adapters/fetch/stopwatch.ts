import { Refused } from './refused.ts'

/** A budget of time that is spent only while something runs. */
export interface Stopwatch {
  /** Runs something with a signal that aborts when the budget is spent, or when the caller's does. */
  run<T>(outer: AbortSignal, task: (signal: AbortSignal) => Promise<T>): Promise<T>
}

/** Starts with a budget in ms. What is cut off rejects with `Refused('timeout')`. */
export function stopwatch(budgetMs: number): Stopwatch {
  let left = budgetMs
  return {
    async run(outer, task) {
      const spent = new AbortController()
      const late = new Refused('timeout', `Not done within ${Math.round(budgetMs / 1_000)} seconds`)
      const timer = setTimeout(() => spent.abort(late), Math.max(left, 0))
      const began = performance.now()
      try {
        return await task(AbortSignal.any([outer, spent.signal]))
      } finally {
        clearTimeout(timer)
        left -= performance.now() - began
      }
    },
  }
}
