import { TooLong } from './failure.ts'

/** Any answer of ours with its events around it is far smaller. */
export const MOST_BYTES = 4 * 2 ** 20

const send = globalThis.fetch

/**
 * The transport the SDK is given: it follows no redirect, which would carry the key along, and
 * breaks off a body longer than a bound.
 */
export const limited: typeof globalThis.fetch = async (input, init) => {
  const response = await send(input, { ...init, redirect: 'error' })
  if (!response.body) return response
  let length = 0
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      length += chunk.length
      if (length > MOST_BYTES) controller.error(new TooLong('too long'))
      else controller.enqueue(chunk)
    },
  })
  const { status, statusText, headers } = response
  return new Response(response.body.pipeThrough(counting), { status, statusText, headers })
}
