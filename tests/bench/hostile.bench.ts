import { request } from 'node:http'
import { text } from 'node:stream/consumers'

import { hostileFiles } from './hostile-files.ts'
import { ms } from './measure.ts'
import type { Figure } from './measure.ts'
import type { Seeded } from './prepare.ts'
import { forgetPeak, residentMb } from './servers.ts'
import type { Started } from './servers.ts'

/** What a hostile upload costs until it is refused: time, and memory on top of what the server had. */
export async function benchHostile({
  bearing,
  seeded,
}: {
  bearing: Started
  seeded: Seeded
}): Promise<Figure[]> {
  const url = `http://127.0.0.1:${bearing.port}/api/v1/portfolios/${seeded.portfolio.id}/imports`
  const figures: Figure[] = []
  for (const { what, name, make } of hostileFiles) {
    const body = formOf(make(), name)
    const before = residentMb(bearing.pid, 'VmRSS')
    forgetPeak(bearing.pid)
    const started = performance.now()
    const answer = await send(url, { token: seeded.token, body })
    const took = performance.now() - started
    if (answer.status < 400 || answer.status >= 500)
      throw new Error(`${what}: answered ${answer.status} ${answer.text}`)
    const peak = residentMb(bearing.pid, 'VmHWM')
    figures.push({
      work: `refuse ${what}`,
      here: `${ms(took)}, +${Math.max(0, Math.round(peak - before))} MB`,
      limit: '',
      ratio: '',
      aim: '2,000 ms, +150 MB',
    })
  }
  return figures
}

const boundary = 'boundary-of-the-form'

const formOf = (file: Uint8Array, name: string): Buffer =>
  Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
    file,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])

/** Sends a form and takes the answer as soon as it comes: the server may refuse before it has read everything. */
const send = (url: string, { token, body }: { token: string; body: Buffer }) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const asked = request(url, {
      method: 'POST',
      agent: false, // making the next file takes longer than an idle line is kept
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': `multipart/form-data; boundary=${boundary}`,
        'Content-Length': body.length,
      },
    })
    asked.once('response', (answer) => {
      text(answer).then((said) => resolve({ status: answer.statusCode ?? 0, text: said }), reject)
    })
    // a server that has refused closes the line on a sender who will not stop
    asked.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EPIPE' || error.code === 'ECONNRESET'
        ? resolve({ status: 413, text: 'the line was closed' })
        : reject(error),
    )
    asked.end(body)
  })
