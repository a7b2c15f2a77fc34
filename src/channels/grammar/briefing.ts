import type { Day } from '../../briefings/subscription.ts'
import { LENGTHS } from '../../briefings/subscription.ts'
import { isZone } from '../../briefings/zone.ts'
import { topicCalled } from '../../topics/nearest.ts'
import type { Topic } from '../../topics/topic.ts'
import { LANGUAGES } from '../message.ts'
import { type Command, wrong } from './command.ts'
import { parseDays, parseHour } from './values.ts'

/** `[now|at …|topics …|length …|language …|editors …|pause|resume]`. */
export function briefing(words: readonly string[], topics: readonly Topic[]): Command {
  const [verb = '', ...rest] = words
  const value = rest.join(' ')
  switch (verb.toLowerCase()) {
    case '':
      return { name: 'settings' }
    case 'now':
      return { name: 'brief-now' }
    case 'at':
      return schedule(rest)
    case 'topics':
      return subscribe(value, topics)
    case 'length': {
      const length = LENGTHS.find((known) => known === value.toLowerCase())
      return length ? { name: 'length', length } : wrong('wrong.length', value)
    }
    case 'language': {
      const language = LANGUAGES.find((known) => known === value.toLowerCase())
      return language ? { name: 'language', language } : wrong('wrong.language', value)
    }
    case 'editors':
      return editors(rest)
    case 'pause':
      return { name: 'pause' }
    case 'resume':
      return { name: 'resume' }
    case 'help':
      return { name: 'help' }
    default:
      return wrong('wrong.command', `/briefing ${verb}`)
  }
}

/** `anyone`, `admins`, or people and roles as the platform writes them: `@U1`, `<@U1>`, `<@&7>`. */
function editors(names: readonly string[]): Command {
  const [first = ''] = names
  if (!first) return { name: 'editors' }
  const group = first.toLowerCase()
  if (names.length === 1 && (group === 'anyone' || group === 'admins')) {
    return { name: 'editors', policy: { who: group, names: [] } }
  }
  const ids = names.map((name) => EDITOR.exec(name)?.[1])
  const wrongOne = names.find((_, at) => !ids[at])
  if (wrongOne) return wrong('wrong.editor', wrongOne)
  return { name: 'editors', policy: { who: 'named', names: ids.flatMap((id) => id ?? []) } }
}
const EDITOR = /^(?:@|<@[&!]?|<!subteam\^)([\w.-]{1,64})(?:\|[^>]*)?>?$/u

/** `08:00 [DAYS] [ZONE]`, days and zone in either order. */
function schedule([time = '', ...rest]: readonly string[]): Command {
  const hour = parseHour(time)
  if (!hour) return wrong('wrong.time', time)
  let days: readonly Day[] | undefined
  let zone: string | undefined
  for (const word of rest) {
    const asDays = parseDays(word)
    if (asDays && !days) days = asDays
    else if (isZone(word) && !zone) zone = word
    else return wrong(word.includes('/') || days ? 'wrong.zone' : 'wrong.days', word)
  }
  return { name: 'schedule', hour, ...(days ? { days } : {}), ...(zone ? { zone } : {}) }
}

function subscribe(value: string, topics: readonly Topic[]): Command {
  if (/^(?:all|전체|tout|tous)$/i.test(value)) return { name: 'subscribe', topics: [] }
  const slugs: string[] = []
  for (const name of value.split(',').map((part) => part.trim())) {
    const topic = topicCalled(name, topics)
    if (!topic) return wrong('wrong.topics', name)
    slugs.push(topic.slug)
  }
  return { name: 'subscribe', topics: [...new Set(slugs)] }
}
