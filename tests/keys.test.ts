import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keysIn } from '../adapters/files/keys.ts'
import { readConfig } from '../src/config.ts'
import { Wrong } from '../src/errors.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sherpa-keys-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a data folder has one key of its own, which only its owner may read', () => {
  const [key] = keysIn(folder)
  expect(key.key).toHaveLength(32)
  expect(keysIn(folder)).toEqual([key])
  expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o600)
})

test('a key file that was spoiled is refused, and not replaced', () => {
  writeFileSync(join(folder, 'keys'), 'spoiled')
  expect(() => keysIn(folder)).toThrow(Wrong)
})

const token = 'MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.abcdefghijklmnopqrstuvwxyz0123'
const key = `k1:${Buffer.alloc(32, 1).toString('base64')}`

test('Discord is switched on by a token and a server', () => {
  const set = { DISCORD_TOKEN: token, DISCORD_GUILD_ID: '100000000000000001' }
  expect(readConfig(set).discord).toEqual({ token, guild: '100000000000000001' })
  expect(readConfig({}).discord).toBeUndefined()
})

test.each([
  ['a token alone', { DISCORD_TOKEN: token }, 'DISCORD_GUILD_ID'],
  ['a server alone', { DISCORD_GUILD_ID: '100000000000000001' }, 'DISCORD_TOKEN'],
  ['no token', { DISCORD_TOKEN: 'Bot x', DISCORD_GUILD_ID: 'my server' }, 'DISCORD_TOKEN'],
  ['no key', { SHERPA_KEYS: 'short:AAAA' }, 'SHERPA_KEYS'],
])('%s is complained of by name', (_, set, name) => {
  expect(() => readConfig(set)).toThrow(name)
  for (const value of Object.values(set)) expect(() => readConfig(set)).not.toThrow(value)
})

test('processes that share a store must be given keys to share', () => {
  const set = {
    DISCORD_TOKEN: token,
    DISCORD_GUILD_ID: '100000000000000001',
    DATABASE_URL: 'postgres://db/sherpa',
  }
  expect(() => readConfig(set)).toThrow('SHERPA_KEYS')
  expect(readConfig({ ...set, SHERPA_KEYS: key }).keys).toHaveLength(1)
})
