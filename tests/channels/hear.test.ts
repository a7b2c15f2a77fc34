import { describe, expect, test } from 'vitest'
import { firstOrder } from '../../src/briefings/order.ts'
import { hear } from '../../src/channels/hear.ts'
import type { Language } from '../../src/channels/message.ts'
import { OWNER } from '../../src/channels/policy.ts'
import type { Sherpa } from '../../src/sherpa.ts'

const from = { platform: 'discord', workspace: 'w', room: '1' }

/** What a line is answered in, typed in a channel of a language by someone with a locale. */
async function answeredIn(text: string, channel?: Language, locale?: Language) {
  const order = channel && firstOrder(from, { language: channel, zone: 'UTC' })
  const kit = {
    subscriptions: { byId: async () => order },
    questions: { add: async () => true },
    now: () => new Date(0),
  } as unknown as Pick<Sherpa, 'questions' | 'subscriptions' | 'now'>
  const heard = { id: 'h', from, asker: 'u', powers: OWNER, text, ...(locale ? { locale } : {}) }
  return (await hear(heard, kit))?.language
}

describe('a line is answered in', () => {
  test('the language it shows', async () => {
    expect(await answeredIn('첫 LNG는 언제 오나요?', 'fr', 'fr')).toBe('ko')
  })

  test('the channel’s, where the line shows none', async () => {
    expect(await answeredIn('/help', 'fr', 'ko')).toBe('fr')
  })

  test('the one the platform shows its asker, in a channel that set none', async () => {
    expect(await answeredIn('/help', undefined, 'ko')).toBe('ko')
    expect(await answeredIn('/help')).toBe('en')
  })
})
