import type { Migration } from 'kysely/migration'
import * as nouns from './001-nouns.ts'
import * as platforms from './002-platforms.ts'
import * as writing from './003-writing.ts'
import * as following from './004-following.ts'
import * as feedback from './005-feedback.ts'

/** Every migration by name, in order. One that has run is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-nouns': nouns,
  '002-platforms': platforms,
  '003-writing': writing,
  '004-following': following,
  '005-feedback': feedback,
}
