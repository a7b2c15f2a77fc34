import type { Language, Message, Part } from '../channels/message.ts'
import { notice } from '../channels/notice.ts'
import type { Reader } from '../channels/reader.ts'
import { say } from '../channels/words.ts'
import type { Sherpa } from '../sherpa.ts'
import { beginningsAt } from './cap.ts'
import type { Spent } from './ledger.ts'

/** `/summit costs`: what models cost a workspace today and this month, by channel and task. */
export async function showCosts(
  { workspace, admin }: { readonly workspace: string; readonly admin: boolean },
  reader: Reader,
  { ledger, writer, now, zone }: Pick<Sherpa, 'ledger' | 'writer' | 'now' | 'zone'>,
): Promise<Message> {
  const { language } = reader
  if (!admin) return notice(reader, [say(language, 'costs.refused')], { private: true })
  const { day, month } = beginningsAt(now(), zone)
  const [today, sofar] = await Promise.all([
    ledger.spent(workspace, day),
    ledger.spent(workspace, month),
  ])
  const { daily, monthly, dailyTokens } = writer?.caps ?? {}
  const lines = [
    ...(writer ? [] : [say(language, 'costs.off')]),
    sum('costs.day', today, daily, dailyTokens, language),
    sum('costs.month', sofar, monthly, undefined, language),
  ]
  const rows = sofar.map((spent) => row(spent, language))
  return {
    kind: 'notice',
    language,
    zone: reader.zone,
    summary: lines.join(' '),
    private: true,
    parts: [
      { type: 'title', text: say(language, 'costs.title') },
      ...lines.map((text): Part => ({ type: 'text', text: [{ text }] })),
      ...rows.map((text): Part => ({ type: 'text', text: [{ text }] })),
    ],
  }
}

function sum(
  word: 'costs.day' | 'costs.month',
  spent: readonly Spent[],
  cap: number | undefined,
  mostTokens: number | undefined,
  language: Language,
): string {
  const total = (count: (one: Spent) => number): number =>
    spent.reduce((all, one) => all + count(one), 0)
  const tokens = total(({ input, output }) => input + output)
  const cost = total((one) => one.cost)
  return say(language, word, {
    cost: dollars(cost, language),
    calls: total(({ calls }) => calls),
    tokens,
    cap: cap === undefined ? 'none' : dollars(cap, language),
    most: mostTokens ?? -1,
    isOver: (cap !== undefined && cost >= cap) || tokens >= (mostTokens ?? Infinity) ? 'yes' : 'no',
  })
}

function row({ room, task, calls, input, output, cost }: Spent, language: Language): string {
  return say(language, 'costs.row', {
    room: room ? `#${room.room}` : say(language, 'costs.shared'),
    task,
    calls,
    tokens: input + output,
    cost: dollars(cost, language),
  })
}

/** Small sums are most of them: four digits where two would show nothing. */
function dollars(amount: number, language: Language): string {
  const digits = amount > 0 && amount < 1 ? 4 : 2
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
  }).format(amount)
}
