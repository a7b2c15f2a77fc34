import type { PageInput } from '../../src/sources/page.ts'
import { readPageSafely } from './read-safely.ts'

/** What the worker thread does; an undefined task only proves that it has started. */
export default (input: PageInput | undefined) => input && readPageSafely(input)
