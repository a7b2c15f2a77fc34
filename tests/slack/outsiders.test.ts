import { expect, test } from 'vitest'
import { isOutsider } from '../../adapters/slack/events.ts'

const workspace = { self: { team: 'T0HOME' } }
const organization = { self: { team: 'E0HOUSE' } }

test.each([
  ['a colleague', 'T0HOME', workspace, false],
  ['one whom Slack names no team for', undefined, workspace, false],
  ['another company in a shared channel', 'T0OTHER', workspace, true],
  ['another workspace of the same organization', 'T0OTHER', organization, false],
])('%s is an outsider: %#', (_, team, found, outsider) => {
  expect(isOutsider(team, found)).toBe(outsider)
})
