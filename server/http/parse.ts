import express from 'express'
import type { Request, Response } from 'express'

import type { Endpoint } from '#shared/kernel/endpoint.ts'
import { issuesOf, Problem } from '#shared/kernel/problem.ts'
import type { Issue } from '#shared/kernel/problem.ts'

const jsonLimit = '8mb'
/** Strangers get little room. */
const openLimit = '64kb'

const readJson = express.json({ limit: jsonLimit, strict: false })
const readLittleJson = express.json({ limit: openLimit, strict: false })

/** Reads and checks a request by its endpoint's schemas; throws one problem that names every issue at once. */
export async function parseRequest(endpoint: Endpoint, request: Request, response: Response) {
  if (endpoint.body) await readBody(endpoint, request, response)
  const issues: Issue[] = []
  const check = (schema: Endpoint['body'], value: unknown): unknown => {
    if (!schema) return {}
    const read = schema.safeParse(value)
    if (read.success) return read.data
    issues.push(...issuesOf(read.error))
    return undefined
  }
  const params = check(endpoint.params, request.params)
  const query = check(endpoint.query, { ...request.query })
  const body = check(endpoint.body, request.body ?? {})
  refuseUnknownQuery(endpoint, request, issues)
  if (issues.length > 0) throw new Problem('bad_input', sentenceFor(issues), { errors: issues })
  return { params, query, body, version: endpoint.guarded ? versionOf(request) : 0 }
}

const sentenceFor = (issues: readonly Issue[]) =>
  issues.length === 1 ? (issues[0]?.message ?? '') : `${issues.length} things in the request are not right.`

function refuseUnknownQuery(endpoint: Endpoint, request: Request, issues: Issue[]): void {
  if (endpoint.query) return
  for (const name of Object.keys(request.query))
    issues.push({ path: name, message: 'There is no such field.' })
}

async function readBody(endpoint: Endpoint, request: Request, response: Response): Promise<void> {
  const hasBody =
    request.headers['content-length'] !== '0' &&
    (request.headers['content-length'] || request.headers['transfer-encoding'])
  if (hasBody && !request.is(['application/json', 'application/merge-patch+json'])) {
    throw new Problem('unsupported_type', 'Send the body as application/json.')
  }
  const read = endpoint.right === 'service.use' ? readLittleJson : readJson
  await new Promise<void>((resolve, reject) => {
    read(request, response, (error?: unknown) => (error instanceof Error ? reject(error) : resolve()))
  })
}

/** The version that If-Match names; its absence is refused, because somebody's change could be lost. */
function versionOf(request: Request): number {
  const header = request.headers['if-match']
  if (header === undefined) {
    throw new Problem('version_required', 'Say which version you are changing, in the header If-Match.')
  }
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(header.trim())?.[1]
  if (version === undefined) {
    throw new Problem('bad_input', 'If-Match holds the record’s version in quotes, such as "3".', {
      errors: [{ path: 'If-Match', message: 'Give the record’s version in quotes, such as "3".' }],
    })
  }
  return Number(version)
}
