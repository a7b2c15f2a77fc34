import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { EVENTS_PATH } from '../../adapters/slack/receive.ts'
import { command } from '../slack/signed.ts'

// How long Slack waits for an acknowledgement, from when it meant to send: signed commands at fixed
// rates, at a door of its own process beside a listener that does nothing.
//   node tests/bench/ack.ts [SECONDS] [DATABASE_URL]
const seconds = Number(process.argv[2] ?? 10)
const database = process.argv[3]
const RATES = [50, 100, 200]

for (const what of ['bare', 'sherpa']) {
  const child = fork(new URL('./children/listen.ts', import.meta.url), [
    what,
    ...(database ? [database] : []),
  ])
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  const url = `http://127.0.0.1:${port}${EVENTS_PATH}`
  await load(url, 50, 2)
  for (const rate of RATES) {
    const { times, failed } = await load(url, rate, seconds)
    const at = (share: number): string =>
      (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1)
    const line = [
      what.padEnd(7),
      `${rate}/s`.padStart(6),
      `p50 ${at(0.5)} ms`,
      `p99 ${at(0.99)} ms`,
    ]
    process.stdout.write(`${line.join('  ')}  max ${at(1)} ms  failed ${failed}\n`)
  }
  child.kill()
}

async function load(url: string, rate: number, forSeconds: number) {
  const times: number[] = []
  let failed = 0
  const began = performance.now()
  const sent = Array.from({ length: rate * forSeconds }, async (_, at) => {
    const due = began + (at * 1_000) / rate
    await wait(Math.max(0, due - performance.now()))
    try {
      const { status } = await command(url, {
        text: 'korea-canada',
        response_url: url,
        user_id: `U${at}`,
      })
      if (status !== 200) failed += 1
    } catch {
      failed += 1
    }
    times.push(performance.now() - due)
  })
  await Promise.all(sent)
  return { times: times.toSorted((one, other) => one - other), failed }
}
