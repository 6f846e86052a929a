import type { Endpoint } from '#shared/kernel/endpoint.ts'
import { Problem } from '#shared/kernel/problem.ts'

import { sha256 } from '../auth/caller.ts'
import type { Call } from './call.ts'
import { claimKey, dropKey, keepReply } from './idempotency.store.ts'

/**
 * A POST with an Idempotency-Key runs once: the same request again gets the first answer for a day, another body under
 * the same key 422, a second one while the first still runs 409. A failed request leaves the key free.
 */
export async function replayed(call: Call<Endpoint>, run: () => Promise<unknown>): Promise<unknown> {
  const key = call.request.headers['idempotency-key']
  const { method, takes, once } = call.endpoint
  if (method !== 'POST' || typeof key !== 'string' || !call.caller.user || takes || once) return run()
  if (key.length > 255) {
    throw new Problem('bad_input', 'An idempotency key has at most 255 characters.', {
      errors: [{ path: 'Idempotency-Key', message: 'An idempotency key has at most 255 characters.' }],
    })
  }
  const { house, request, response } = call
  const id = sha256([call.caller.user.id, request.method, request.originalUrl, key].join('\n'))
  const bodyHash = sha256(JSON.stringify([request.body ?? null, request.headers['if-match'] ?? null]))
  const now = house.clock.now()
  const earlier = await claimKey(house.db, { id, bodyHash, now })
  if (earlier) return replayEarlier(call, earlier, bodyHash)
  try {
    const reply = await run()
    const revision = response.getHeader('Bearing-Revision')
    await keepReply(house.db, id, {
      status: response.statusCode,
      headers: JSON.stringify(revision === undefined ? {} : { 'Bearing-Revision': revision }),
      reply: JSON.stringify(reply),
    })
    return reply
  } catch (error) {
    await dropKey(house.db, id)
    throw error
  }
}

interface Earlier {
  bodyHash: string
  status: number | null
  headers: string | null
  reply: string | null
}

function replayEarlier(call: Call<Endpoint>, earlier: Earlier, bodyHash: string): unknown {
  if (earlier.bodyHash !== bodyHash) {
    throw new Problem('key_reused', 'This idempotency key was used for another request. Take a new one.')
  }
  if (earlier.status === null || earlier.reply === null) {
    throw new Problem('still_running', 'The same request is still running. Ask again in a moment.')
  }
  call.answerWith(earlier.status)
  // both were written by `replayed` above
  const headers = JSON.parse(earlier.headers ?? '{}') as Record<string, string>
  for (const [name, value] of Object.entries(headers)) call.response.setHeader(name, value)
  return JSON.parse(earlier.reply) as unknown
}
