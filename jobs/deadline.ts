import { Transient } from '../src/errors.ts'

const ANSWER_MS = 5_000

/** While its server is away a queue waits or fails; whoever asks is told soon, and may ask again. */
export async function answered<T>(asking: Promise<T>, what: string): Promise<T> {
  try {
    return await within(ANSWER_MS, asking, what)
  } catch (error) {
    if (error instanceof Transient) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new Transient(`${what}: ${why}`, { cause: error })
  }
}

/** @throws Transient when it is not done in time. */
export async function within<T>(ms: number, promise: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Transient(`${what} within ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
