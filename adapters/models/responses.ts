import type OpenAI from 'openai'
import type { ResponseUsage } from 'openai/resources/responses/responses'
import { type Call, type Ending, usageOf } from './ending.ts'

/** One call of the Responses API with a strict schema, streamed; nothing is kept by the provider. */
export async function* respond(
  client: OpenAI,
  call: Call,
  signal: AbortSignal,
): AsyncGenerator<string, Ending, void> {
  const stream = await client.responses.create(
    {
      model: call.model,
      instructions: call.instructions,
      input: [{ role: 'user', content: call.input }],
      text: {
        format: {
          type: 'json_schema',
          name: call.schemaName,
          schema: call.schema,
          strict: true,
        },
      },
      max_output_tokens: call.mostTokens,
      prompt_cache_key: call.cacheKey,
      store: false,
      stream: true,
      ...(call.effort ? { reasoning: { effort: call.effort } } : {}),
    },
    { signal },
  )
  let declined = false
  for await (const event of stream) {
    if (event.type === 'response.output_text.delta') yield event.delta
    else if (event.type === 'response.refusal.delta' || event.type === 'response.refusal.done') {
      declined = true
    } else if (event.type === 'response.completed') {
      return ending(declined ? 'declined' : 'done', event.response.usage)
    } else if (event.type === 'response.incomplete') {
      const filtered = event.response.incomplete_details?.reason === 'content_filter'
      return ending(filtered ? 'declined' : 'cut', event.response.usage)
    } else if (event.type === 'response.failed') return ending('failed', event.response.usage)
    else if (event.type === 'error') return { how: 'failed' }
  }
  return { how: 'broken' }
}

function ending(how: Ending['how'], usage: ResponseUsage | null | undefined): Ending {
  const counted = usageOf(
    usage?.input_tokens,
    usage?.output_tokens,
    usage?.input_tokens_details?.cached_tokens,
  )
  return { how, ...(counted ? { usage: counted } : {}) }
}
