import { toNodeHandler } from 'better-auth/node'
import express from 'express'
import type { Express } from 'express'

import { apiBase } from '#shared/api.ts'

import type { House } from './house.ts'
import { docs } from './http/docs.ts'
import { answerFailure } from './http/failures.ts'
import { health } from './http/health.ts'
import { guardSecrets, guardSignIn } from './http/limits.ts'
import { page } from './http/page.ts'
import { identify } from './http/request-id.ts'
import { securityHeaders } from './http/security-headers.ts'
import { serveAll } from './http/serve.ts'
import { unlisted } from './http/unlisted.ts'
import { allRoutes } from './routes.ts'

/** Builds the whole application on what it is given; never listens. */
export function app(house: House): Express {
  const built = express()
  built.disable('x-powered-by')
  built.set('etag', false)
  built.set('query parser', 'simple')
  built.use(identify)
  built.use(health(house))
  built.use(securityHeaders(house.config))
  built.use(['/share', `${apiBase}/share`], unlisted)
  built.use('/api/auth', guardSignIn(house), toNodeHandler(house.signIn))
  built.use(apiBase, guardSecrets(), serveAll(house, allRoutes))
  built.use('/api', docs())
  built.use(page())
  built.use(answerFailure(house))
  return built
}
