import { type Command, wrong } from './command.ts'

/** `add ADDRESS`, `remove NAME`. */
export function sources([verb = '', ...rest]: readonly string[]): Command {
  const value = rest.join(' ')
  switch (verb.toLowerCase()) {
    case '':
      return { name: 'sources' }
    case 'add': {
      // Slack wraps addresses: <https://a.example|a.example>.
      const address = /^<?([^>|\s]+)(?:\|[^>]*)?>?$/.exec(value)?.[1]
      return address ? { name: 'add-source', address } : wrong('wrong.address', value)
    }
    case 'remove':
      return value ? { name: 'remove-source', called: value } : wrong('wrong.address', value)
    default:
      return wrong('wrong.command', `/sources ${verb}`)
  }
}
