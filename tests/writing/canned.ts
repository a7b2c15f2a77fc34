import { type Model, NOTHING, type Prompt, type Writing } from '../../src/writing/model.ts'

/** A canned model: `says` makes the JSON it writes of what it is asked. It counts its calls. */
export function cannedModel(says: (prompt: Prompt<unknown>) => unknown): Model & { calls: number } {
  return {
    calls: 0,
    nameFor: () => 'canned',
    async *write<T>(prompt: Prompt<T>): AsyncGenerator<string, Writing<T>, void> {
      this.calls++
      const said = says(prompt)
      const text = typeof said === 'string' ? said : JSON.stringify(said)
      for (const piece of text.match(/[\s\S]{1,40}/g) ?? []) yield piece
      const usage = { input: 200, cached: 0, output: 50 }
      let json: unknown
      try {
        json = JSON.parse(text)
      } catch {
        json = undefined
      }
      const parsed = prompt.schema.safeParse(json)
      const failed = { written: false, why: 'unusable', detail: 'canned', model: 'canned' } as const
      return parsed.success
        ? { written: true, value: parsed.data, model: 'canned', usage }
        : { ...failed, usage: NOTHING }
    },
  }
}

/** The sentences of a prompt, by number. */
export function sentencesOf(prompt: Prompt<unknown>): [number, string][] {
  const { articles } = JSON.parse(prompt.input) as { articles: Record<string, string>[] }
  return articles.flatMap((article) =>
    Object.entries(article).map(([number, text]): [number, string] => [Number(number), text]),
  )
}
