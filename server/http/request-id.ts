import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'

declare module 'http' {
  interface IncomingMessage {
    /** Ties an answer, its log lines and its changes together; never taken from the request. */
    id: string
  }
}

export const identify: RequestHandler = (request, _response, next) => {
  request.id = randomUUID()
  next()
}
