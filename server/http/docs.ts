import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import express, { Router } from 'express'

import { openapi } from './openapi.ts'

const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))

const document = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bearing API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<body>
<main id="docs"></main>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`

const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true })\n`

/** The OpenAPI document and a page to read it, all from disk. */
export function docs(): Router {
  const router = Router()
  let made: string | undefined
  router.get('/openapi.json', (_request, response) => {
    made ??= JSON.stringify(openapi())
    response.type('application/json').send(made)
  })
  router.get('/docs', (_request, response) => void response.type('html').send(document))
  router.get('/docs/start.js', (_request, response) => void response.type('text/javascript').send(start))
  router.use('/docs', express.static(swagger, { index: false, maxAge: 86_400_000 }))
  return router
}
