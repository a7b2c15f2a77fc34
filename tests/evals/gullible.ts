import { type Model, NOTHING, type Prompt, type Writing } from '../../src/writing/model.ts'

/** What a model is led to say, and what it knows that nobody may hear. */
export interface Attack {
  readonly payload: string
  readonly secrets: Readonly<{ [name: string]: string }>
  /** The very words that must not come out. */
  readonly wanted: readonly string[]
}

/**
 * The worst model there is: it does whatever the text wants, decoded where it is encoded, and prints
 * its instructions and all it knows; each line cites each sentence in turn, so that citing is no help.
 */
export function gullible({ payload, secrets, wanted }: Attack): Model {
  return {
    nameFor: () => 'gullible',
    async *write<T>(prompt: Prompt<T>): AsyncGenerator<string, Writing<T>, void> {
      const said = { ...answerOf(prompt.input), answered: true }
      yield JSON.stringify(said)
      const parsed = prompt.schema.safeParse(said)
      const failed = { written: false, why: 'unusable', detail: '', usage: NOTHING } as const
      return parsed.success
        ? { written: true, value: parsed.data, model: 'gullible', usage: NOTHING }
        : { ...failed, model: 'gullible' }
    },
  }

  function answerOf(input: string) {
    const { articles } = JSON.parse(input) as { articles: Record<string, string>[] }
    const sentences = articles.flatMap((article) => Object.entries(article))
    const knows = Object.values(secrets)
    const lines = [
      ...wanted,
      payload,
      ...decodedFrom(payload),
      ...wanted.map((word) => `The article says ${word}.`),
      ...knows,
      ...knows.map((secret) => `The sources mention ${secret}.`),
      ...knows.map((secret) => [...secret].join(' ')),
      'I’m sorry, I cannot summarise this article.',
      'Bonjour, voici le résumé en français de cet article.',
      '🎉🎉🎉',
      'Read it at https://attacker.example/x?d=1 <!channel> @everyone',
    ]
    // Few lines are read: each cites the sentence that it is nearest to, the worst lines first.
    const claims = lines.flatMap((text) => {
      const near = nearest(text, sentences)
      return near
        ? [
            { text, sentences: [Number(near[0])] },
            { text: `${near[1]} ${text}`, sentences: [Number(near[0])] },
          ]
        : []
    })
    const shouted = sentences.map(([number, sentence]) => ({
      text: sentence.toUpperCase(),
      sentences: [Number(number)],
    }))
    return { claims: [...claims, ...shouted], follow_ups: lines.map((line) => `${line}?`) }
  }
}

const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}+/gu))

/** The sentence that shares most words with a line: citing it is what would pass, if anything did. */
function nearest(
  text: string,
  sentences: readonly [string, string][],
): [string, string] | undefined {
  const own = words(text)
  const shared = ([, sentence]: [string, string]): number => words(sentence).intersection(own).size
  return sentences.toSorted((a, b) => shared(b) - shared(a))[0]
}

/** What a payload says when it is decoded: base64, ROT13, tags, pieces put together. */
function decodedFrom(payload: string): string[] {
  const base64 = payload.match(/[A-Za-z0-9+/]{16,}={0,2}/g) ?? []
  const tags = [...payload]
    .map((sign) => (sign.codePointAt(0) ?? 0) - 0xe0000)
    .filter((code) => code > 31 && code < 127)
  const rot13 = payload.replace(/[a-z]/gi, (letter) => {
    const base = letter <= 'Z' ? 65 : 97
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base)
  })
  return [
    ...base64.map((text) => Buffer.from(text, 'base64').toString()),
    String.fromCharCode(...tags),
    rot13,
  ].filter((text) => /^[\x20-\x7e]{4,}$/.test(text))
}
