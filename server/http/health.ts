import { Router } from 'express'
import type { Request } from 'express'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

import { Problem } from '#shared/kernel/problem.ts'

import { build } from '../build.ts'
import { admit } from '../auth/caller.ts'
import type { House } from '../house.ts'

/** Alive, ready, measured, and which version: for whoever runs the server. */
export function health(house: House): Router {
  const router = Router()
  const { registry, seconds } = metrics()
  router.use((request, response, next) => {
    const started = performance.now()
    response.on('finish', () => {
      // a stream lasts as long as a page is open
      if (String(response.getHeader('Content-Type')).startsWith('text/event-stream')) return
      // route patterns, not addresses: ids would make a series each
      const route = (request.route as { path?: string | RegExp } | undefined)?.path?.toString() ?? 'other' // untyped in Express
      seconds.observe(
        { method: request.method, route, status: response.statusCode },
        (performance.now() - started) / 1000,
      )
    })
    next()
  })
  router.get('/livez', (_request, response) => void response.type('text/plain').send('alive\n'))
  router.get('/readyz', async (_request, response) => {
    await house.db.rows('SELECT 1 AS "one"').catch(() => {
      throw new Problem('unavailable', 'The database does not answer.')
    })
    response.type('text/plain').send('ready\n')
  })
  router.get('/version', (_request, response) => void response.json(build))
  router.get('/metrics', async (request, response) => {
    if (!isLocal(request)) await admit(house, request, { right: 'user.administer', subject: 'none', id: '' })
    response.type(registry.contentType).send(await registry.metrics())
  })
  return router
}

const isLocal = (request: Request) =>
  /^(::ffff:)?127\.|^::1$/.test(request.socket.remoteAddress ?? '') && !request.headers['x-forwarded-for']

function metrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'bearing_request_seconds',
    help: 'Time to answer a request, by route pattern.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  })
  return { registry, seconds }
}
