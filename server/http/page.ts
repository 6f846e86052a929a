import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'
import type { RequestHandler } from 'express'

import { Problem } from '#shared/kernel/problem.ts'

const built = join(import.meta.dirname, '../../dist/page')
const assets = join(built, 'assets')
const yearMs = 31_536_000_000
const endings = { br: '.br', gzip: '.gz' }

/** The page from disk: hashed files for a year, its one document anew each time, for every address of the page. */
export function page(): Router {
  const router = Router()
  router.use(
    '/assets',
    chooseCompressed(),
    express.static(assets, { maxAge: yearMs, immutable: true, index: false, redirect: false }),
    () => {
      throw new Problem('not_found', 'There is nothing at this address.')
    },
  )
  router.use(express.static(built, { index: false, maxAge: 0 }))
  router.get(/^(?!\/api(\/|$)).*/, (_request, response) => {
    const document = join(built, 'index.html')
    if (!existsSync(document)) throw new Problem('unavailable', 'The page is not built yet: npm run build.')
    if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache')
    response.sendFile(document)
  })
  router.use(() => {
    throw new Problem('not_found', 'There is nothing at this address.')
  })
  return router
}

/** Leads to the compressed twin that the build wrote beside a file, where the reader takes it. */
function chooseCompressed(): RequestHandler {
  const files = new Set(existsSync(assets) ? readdirSync(assets) : [])
  return (request, response, next) => {
    const name = request.path.slice(1)
    if (!files.has(`${name}.br`)) return next()
    response.vary('Accept-Encoding')
    // readers name gzip first by habit: the smallest that they take
    const encoding = (['br', 'gzip'] as const).find((one) => request.acceptsEncodings(one) === one)
    if (!encoding) return next()
    response.type(name.slice(name.lastIndexOf('.')))
    response.setHeader('Content-Encoding', encoding)
    request.url = `/${name}${endings[encoding]}`
    next()
  }
}
