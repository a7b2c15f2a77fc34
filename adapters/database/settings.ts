import { type Frame, simpleQuery, strings } from './frames.ts'

/** What PostgreSQL reports when it changes, and a session may change. */
const SETTABLE = [
  'search_path',
  'TimeZone',
  'DateStyle',
  'IntervalStyle',
  'client_encoding',
  'standard_conforming_strings',
  'default_transaction_read_only',
]

/** What one session set otherwise than it found it. */
export type Settings = Map<string, string>

/**
 * Settings belong to a session and our sessions share a backend: keeps what each was told to be and
 * gives the statements that make it so again when it is that session's turn.
 */
export function createSettings(greeting: readonly Frame[]) {
  const current: Settings = new Map()
  const report = ({ type, bytes }: Frame, session?: Settings): void => {
    const [name = '', value = ''] = type === 'S' ? strings(bytes.subarray(5), 2) : []
    if (!SETTABLE.includes(name)) return
    current.set(name, value)
    session?.set(name, value)
  }
  for (const frame of greeting) report(frame)
  const defaults: Settings = new Map(current)

  return {
    /** Takes note of a ParameterStatus frame, and that a session's statement caused it. */
    report,
    /** The statements that give the backend a session's settings; mostly none. */
    toBecome(session: Settings): Buffer[] {
      const wrong = [...current].flatMap(([name, value]) => {
        const wanted = session.get(name) ?? defaults.get(name) ?? value
        return wanted === value ? [] : [[name, wanted]]
      })
      return wrong.map((pair) => {
        const quoted = pair.map((text) => `'${text.replaceAll("'", "''")}'`)
        return simpleQuery(`SELECT set_config(${quoted.join()}, false)`)
      })
    },
  }
}
