import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'

import { Problem } from '#shared/kernel/problem.ts'

const built = join(import.meta.dirname, '../../dist/page')
const yearMs = 31_536_000_000

/** The page from disk: hashed files for a year, its one document anew each time, for every address of the page. */
export function page(): Router {
  const router = Router()
  router.use(
    '/assets',
    express.static(join(built, 'assets'), { maxAge: yearMs, immutable: true, fallthrough: false }),
  )
  router.use(express.static(built, { index: false, maxAge: 0 }))
  router.get(/^(?!\/api(\/|$)).*/, (_request, response) => {
    const document = join(built, 'index.html')
    if (!existsSync(document)) throw new Problem('unavailable', 'The page is not built yet: npm run build.')
    response.setHeader('Cache-Control', 'no-cache')
    response.sendFile(document)
  })
  router.use(() => {
    throw new Problem('not_found', 'There is nothing at this address.')
  })
  return router
}
