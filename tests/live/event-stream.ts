import { liveEvent } from '#shared/live/live.api.ts'
import type { LiveEvent } from '#shared/live/live.api.ts'
import type { Client } from '#tests/support/test-app.ts'

export interface EventStream {
  status: number
  /** The next event; null when the server ended the stream. */
  next: () => Promise<LiveEvent | null>
  close: () => void
}

/** Listens to a portfolio's events as a program would. */
export async function listenTo(url: string, portfolio: string, by: Client): Promise<EventStream> {
  const stop = new AbortController()
  const answer = await fetch(`${url}/api/v1/portfolios/${portfolio}/events`, {
    headers: by.token ? { Authorization: `Bearer ${by.token}` } : {},
    signal: stop.signal,
  })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let buffer = ''
  const next = async (): Promise<LiveEvent | null> => {
    for (;;) {
      const end = buffer.indexOf('\n\n')
      if (end >= 0) {
        const data = /^data: (.*)$/m.exec(buffer.slice(0, end))?.[1]
        buffer = buffer.slice(end + 2)
        if (data !== undefined) return liveEvent.parse(JSON.parse(data))
        continue
      }
      const read = await reader?.read()
      if (!read || read.done) return null
      buffer += read.value
    }
  }
  return { status: answer.status, next, close: () => stop.abort() }
}
