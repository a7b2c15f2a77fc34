import { expect, test } from 'vitest'
import { parseCommand } from '../../src/channels/grammar.ts'
import { changesThings, mayChange } from '../../src/channels/policy.ts'

const asker = (person: string, roles: string[] = [], admin = false) => ({
  asker: person,
  powers: { admin, roles },
})

test('where everyone may, anyone does', () => {
  expect(mayChange({ who: 'anyone', names: [] }, asker('U1'))).toBe(true)
})

test('where administrators may, others do not', () => {
  const policy = { who: 'admins', names: ['U1'] } as const
  expect(mayChange(policy, asker('U1'))).toBe(false)
  expect(mayChange(policy, asker('U2', [], true))).toBe(true)
})

test('where some are named, they and their roles may, and administrators always', () => {
  const policy = { who: 'named', names: ['U1', '77'] } as const
  expect(mayChange(policy, asker('U1'))).toBe(true)
  expect(mayChange(policy, asker('U2', ['77']))).toBe(true)
  expect(mayChange(policy, asker('U3', ['78']))).toBe(false)
  expect(mayChange(policy, asker('U3', [], true))).toBe(true)
})

test.each([
  ['/briefing at 08:00', true],
  ['/briefing pause', true],
  ['/summit follow Peru', true],
  ['/briefing editors admins', true],
  ['/briefing editors', false],
  ['/briefing', false],
  ['/briefing now', false],
  ['/summit', false],
  ['Who chairs the G7?', false],
])('%s changes things: %s', (line, changes) => {
  expect(changesThings(parseCommand(line, []))).toBe(changes)
})

test.each([
  ['<@U0123|ada>', 'U0123'],
  ['<@!44>', '44'],
  ['<@&77>', '77'],
  ['<!subteam^S9|@desk>', 'S9'],
  ['@ada', 'ada'],
])('an editor written %s is %s', (written, id) => {
  expect(parseCommand(`/briefing editors ${written}`, [])).toEqual({
    name: 'editors',
    policy: { who: 'named', names: [id] },
  })
})

test('an editor that is none is named in the refusal', () => {
  expect(parseCommand('/briefing editors everyone', [])).toMatchObject({
    name: 'wrong',
    why: 'wrong.editor',
    value: 'everyone',
  })
})
