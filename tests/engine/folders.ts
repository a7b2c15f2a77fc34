import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { prepared } from '../../adapters/database/connect.ts'
import { silent } from './stores.ts'

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sherpa-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A data folder with a migrated store in it. */
export async function dataFolder(): Promise<string> {
  const data = temporaryFolder()
  cpSync(await prepared(silent), join(data, 'pg'), { recursive: true })
  return data
}
