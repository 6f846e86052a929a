import type { Request, Response } from 'express'

import { etagOf, KeptReply } from './reply-cache.ts'

/** Sets the tag and, when the reader has just that, answers 304 and says so. */
export function isUnchanged(request: Request, response: Response, etag: string): boolean {
  response.setHeader('ETag', etag)
  const known = request.headers['if-none-match']
  if (!known?.split(/,\s*/).some((one) => one === etag || one === `W/${etag}` || one === '*')) return false
  response.status(304).end()
  return true
}

/** Answers kept bytes, compressed where the reader takes it. */
export function answerKept(request: Request, response: Response, { body, gzipped }: KeptReply): void {
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.vary('Accept-Encoding')
  const squeezed = gzipped && request.acceptsEncodings('gzip') === 'gzip' ? gzipped : null
  if (squeezed) response.setHeader('Content-Encoding', 'gzip')
  response.end(squeezed ?? body)
}

/** Answers bytes made for this request, tagged by what they are. */
export function answerBytes(request: Request, response: Response, body: Buffer): void {
  if (isUnchanged(request, response, etagOf(body))) return
  answerKept(request, response, new KeptReply(body, null))
}
