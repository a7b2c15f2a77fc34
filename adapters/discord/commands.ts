import { FORMS, type Form, type Slot } from '../../src/channels/grammar/forms.ts'
import type { Language } from '../../src/channels/message.ts'
import { shorten } from '../../src/channels/split.ts'
import { CHOICE_WORDS, COMMAND_WORDS, OPTION_WORDS, type OptionWords } from './option-words.ts'

/** A string option of a command, in the shape Discord registers. */
export interface CommandOption {
  readonly type: 3
  readonly name: string
  readonly name_localizations: Locales
  readonly description: string
  readonly description_localizations: Locales
  readonly required?: boolean
  readonly autocomplete?: true
  readonly max_length?: number
  readonly choices?: readonly {
    readonly name: string
    readonly name_localizations: Locales
    readonly value: string
  }[]
}

export interface Subcommand {
  readonly type: 1
  readonly name: string
  readonly description: string
  readonly description_localizations: Locales
  readonly options?: readonly CommandOption[]
}

export interface DiscordCommand {
  readonly type: 1
  readonly name: string
  readonly description: string
  readonly description_localizations: Locales
  readonly options?: readonly (CommandOption | Subcommand)[]
  readonly default_member_permissions: null
  /** In servers and in direct messages with us. */
  readonly contexts: readonly [0, 1]
  /** Installed to servers, not to people. */
  readonly integration_types: readonly [0]
}

interface Locales {
  readonly ko: string
  readonly fr: string
}

/** What a command without words is called where Discord needs a verb. */
export const BARE = 'show'
/** Discord's most for a description, in code points. */
const DESCRIPTION = 100
/** A line of ours may have 2,000; its other options need room too. */
const LONGEST = 1_500

/** Slots that are offered from memory while they are typed. */
export const OFFERED: ReadonlySet<Slot> = new Set([
  'topic',
  'topics',
  'time',
  'days',
  'zone',
  'period',
  'editors',
])

/**
 * The grammar as Discord's commands. One whose forms begin with what a person fills in has options
 * alone (`/summit topic:…`); one whose forms begin with a verb has a subcommand for each.
 */
export function discordCommands(forms: readonly Form[] = FORMS): DiscordCommand[] {
  const names = [...new Set(forms.map(({ command }) => command))]
  return names.map((name) => {
    const own = forms.filter(({ command }) => command === name)
    const options = isFlat(own) ? flatOptions(own) : subcommands(own)
    const [first] = own
    return {
      type: 1,
      name,
      ...described(COMMAND_WORDS[name] ?? first?.says ?? { en: name, ko: name, fr: name }),
      ...(options.length > 0 ? { options } : {}),
      default_member_permissions: null,
      contexts: [0, 1],
      integration_types: [0],
    }
  })
}

/** Whether a command's forms take options of their own, without verbs. */
export function isFlat(own: readonly Form[]): boolean {
  return own.some(({ words: [first] }) => typeof first === 'object') || own.length === 1
}

function flatOptions(own: readonly Form[]): CommandOption[] {
  const options = new Map<string, CommandOption>()
  // What a topic can be shown as, and what can be shown without one.
  const views = own.flatMap(({ words: [first, view] }) => {
    if (typeof first === 'object') return typeof view === 'string' ? [view] : []
    return first !== undefined && view === undefined ? [first] : []
  })
  for (const { words } of own) {
    const [first, second] = words
    // A verb and what it is for become one option by the verb's name: `follow:Korea–Canada`.
    if (typeof first === 'string' && typeof second === 'object') {
      options.set(first, slotOption(second.slot, false, wordsOf(first)))
    }
    for (const word of typeof first === 'object' ? words : []) {
      if (typeof word === 'object') options.set(word.slot, slotOption(word.slot, false))
      else options.set('view', choiceOption('view', views, false))
    }
  }
  return [...options.values()]
}

function subcommands(own: readonly Form[]): Subcommand[] {
  const verbs = [...new Set(own.map(({ words: [verb = BARE] }) => String(verb)))]
  return verbs.map((verb) => {
    const forms = own.filter(({ words: [first = BARE] }) => first === verb)
    const choices = forms.flatMap(({ words: [, word] }) => (typeof word === 'string' ? [word] : []))
    const slots = forms.flatMap(({ words }) =>
      words.flatMap((word) => (typeof word === 'object' ? [word] : [])),
    )
    const options = [
      ...(choices.length > 0 ? [choiceOption(verb, choices, true)] : []),
      ...slots.map(({ slot, optional }) => slotOption(slot, !optional)),
    ]
    const [form] = forms
    const says = choices.length > 0 ? wordsOf(verb).says : form?.says
    return {
      type: 1,
      name: verb,
      ...described(says ?? wordsOf(verb).says),
      ...(options.length > 0 ? { options } : {}),
    }
  })
}

function slotOption(slot: Slot, required: boolean, words = OPTION_WORDS[slot]): CommandOption {
  return {
    type: 3,
    ...named(words),
    ...described(words.says),
    ...(required ? { required } : {}),
    ...(OFFERED.has(slot) ? { autocomplete: true } : { max_length: LONGEST }),
  }
}

function choiceOption(name: string, values: readonly string[], required: boolean): CommandOption {
  return {
    type: 3,
    ...named(wordsOf(name)),
    ...described(wordsOf(name).says),
    ...(required ? { required } : {}),
    choices: values.map((value) => {
      const { en, ko, fr } = CHOICE_WORDS[value] ?? { en: value, ko: value, fr: value }
      return { name: en, name_localizations: { ko, fr }, value }
    }),
  }
}

/** The words of an option; a name that has none stands for itself. */
function wordsOf(name: string): OptionWords {
  const all: Readonly<Record<string, OptionWords>> = OPTION_WORDS
  const itself = { en: name, ko: name, fr: name }
  return all[name] ?? { name: itself, says: itself }
}

function named({ name: { en, ko, fr } }: OptionWords) {
  return { name: en, name_localizations: { ko, fr } }
}

function described({ en, ko, fr }: Readonly<Record<Language, string>>) {
  const cut = (text: string): string => shorten(text, DESCRIPTION)
  return { description: cut(en), description_localizations: { ko: cut(ko), fr: cut(fr) } }
}
