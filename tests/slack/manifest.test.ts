import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { webApi } from '@slack/bolt'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { slackManifest } from '../../adapters/slack/manifest.ts'
import { EVENTS, SCOPES } from '../../adapters/slack/scopes.ts'
import { FORMS } from '../../src/channels/grammar/forms.ts'

type Known = NonNullable<webApi.AppsManifestCreateArguments['manifest']>
type KnownScope = NonNullable<
  NonNullable<NonNullable<Known['oauth_config']>['scopes']>['bot']
>[number]
type KnownEvent = NonNullable<
  NonNullable<NonNullable<Known['settings']>['event_subscriptions']>['bot_events']
>[number]

test('every scope and event is one that Slack’s SDK knows', () => {
  // The compiler is the check. The SDK's list lacks one scope that Slack's own pages have.
  const events: readonly KnownEvent[] = EVENTS
  const { 'assistant:write': _, ...listed } = SCOPES
  const names: Readonly<
    Record<Exclude<keyof typeof SCOPES, 'assistant:write'> & KnownScope, string>
  > = listed
  expect(Object.keys(names)).toHaveLength(Object.keys(SCOPES).length - 1)
  expect(events).toContain('app_uninstalled')
})

test('every command of the grammar that Slack leaves to us is in the manifest, with how to use it', () => {
  const { slash_commands: commands } = slackManifest().features
  const words = new Set(FORMS.map(({ command }) => `/${command}`))
  expect(commands.map(({ command }) => command).toSorted()).toEqual(
    [...words].filter((word) => word !== '/help' && word !== '/feedback').toSorted(),
  )
  const summit = commands.find(({ command }) => command === '/summit')
  expect(summit?.usage_hint).toMatch(/^TOPIC \| TOPIC QUESTION/)
  expect(commands.every((command) => command.should_escape)).toBe(true)
})

test('with an address Slack calls it, and without one it is heard over a socket', () => {
  const called = JSON.stringify(slackManifest({ url: 'https://sherpa.example/' }))
  expect(called.match(/https:\/\/sherpa\.example\/slack\/events"/g)?.length).toBeGreaterThan(5)
  expect(called).toContain('"socket_mode_enabled":false')
  expect(JSON.stringify(slackManifest())).not.toContain('https://')
  expect(slackManifest().settings.socket_mode_enabled).toBe(true)
})

/** A folder with Slack's own schema; without one this is skipped. */
const path = join(process.env.SHERPA_SPECS ?? '', 'slack-manifest.schema.2.0.0.json')
const there = Boolean(process.env.SHERPA_SPECS) && existsSync(path)

describe.skipIf(!there)('by Slack’s own schema', () => {
  // Its own name for the draft is not one that readers know; draft 7 reads all it says.
  const $schema = 'http://json-schema.org/draft-07/schema#'
  const valid = () => z.fromJSONSchema({ ...JSON.parse(readFileSync(path, 'utf8')), $schema })

  test.each([
    ['over a socket', {}],
    ['for one workspace', { url: 'https://sherpa.example' }],
    ['for many', { url: 'https://sherpa.example', many: true }],
  ])('the manifest is valid %s', (_, how) => {
    expect(valid().safeParse(slackManifest(how)).error?.issues).toBeUndefined()
  })

  test('and one with a name too long, or a field too many, is not', () => {
    const manifest = slackManifest()
    const long = { ...manifest, display_information: { name: 'x'.repeat(36) } }
    expect(valid().safeParse(long).success).toBe(false)
    expect(valid().safeParse({ ...manifest, colour: 'green' }).success).toBe(false)
  })
})
