import type { RequestHandler } from 'express'

/**
 * For addresses that hold a secret: no search engine lists them, nothing keeps a copy, and no other site is told of
 * them by a link that is followed.
 */
export const unlisted: RequestHandler = (_request, response, next) => {
  response.setHeader('X-Robots-Tag', 'noindex, nofollow')
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Referrer-Policy', 'no-referrer')
  next()
}
