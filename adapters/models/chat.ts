import type OpenAI from 'openai'
import { type Call, type Ending, usageOf } from './ending.ts'

/**
 * The same over chat completions, which most compatible servers speak. `max_tokens` is the older
 * name of the limit and the one that all of them know.
 */
export async function* chat(
  client: OpenAI,
  call: Call,
  signal: AbortSignal,
): AsyncGenerator<string, Ending, void> {
  const stream = await client.chat.completions.create(
    {
      model: call.model,
      messages: [
        { role: 'system', content: call.instructions },
        { role: 'user', content: call.input },
      ],
      response_format: {
        type: 'json_schema',
        json_schema: { name: call.schemaName, schema: call.schema, strict: true },
      },
      max_tokens: call.mostTokens,
      stream: true,
      stream_options: { include_usage: true },
      ...(call.effort ? { reasoning_effort: call.effort } : {}),
    },
    { signal },
  )
  let how: Ending['how'] = 'broken'
  let usage: Ending['usage']
  for await (const chunk of stream) {
    const choice = chunk.choices[0]
    if (choice?.delta.refusal) how = 'declined'
    if (choice?.delta.content) yield choice.delta.content
    if (choice?.finish_reason && how === 'broken') how = ENDINGS[choice.finish_reason] ?? 'done'
    const counted = chunk.usage
    if (counted) {
      usage = usageOf(
        counted.prompt_tokens,
        counted.completion_tokens,
        counted.prompt_tokens_details?.cached_tokens,
      )
    }
  }
  return { how, ...(usage ? { usage } : {}) }
}

const ENDINGS: Readonly<Record<string, Ending['how']>> = {
  stop: 'done',
  length: 'cut',
  content_filter: 'declined',
}
