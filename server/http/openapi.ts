import * as z from 'zod'

import { api, apiBase } from '#shared/api.ts'
import type { Endpoint } from '#shared/kernel/endpoint.ts'
import { problemDetails } from '#shared/kernel/problem.ts'
import { rightTable } from '#shared/kernel/right.ts'

import { build } from '../build.ts'

type Json = Record<string, unknown>

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  })
  return rest
}

const titleOf = (feature: string) => feature.charAt(0).toUpperCase() + feature.slice(1)

/** The OpenAPI 3.1 document of the contract. */
export function openapi(): Json {
  const paths: Record<string, Json> = {}
  for (const [feature, endpoints] of Object.entries(api)) {
    for (const [name, endpoint] of Object.entries(endpoints as Record<string, Endpoint>)) {
      const path = (paths[endpoint.path] ??= {})
      path[endpoint.method.toLowerCase()] = operation(endpoint, { feature, name })
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Bearing',
      version: build.version,
      description:
        'One direction for a digital portfolio. Money is in minor units of the portfolio’s currency; days are YYYY-MM-DD.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: apiBase }],
    tags: Object.keys(api).map((feature) => ({
      name: titleOf(feature),
      description: `Operations of ${feature}.`,
    })),
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'An API token of yours.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'bearing.session',
          description: 'The session of the page.',
        },
      },
      schemas: { Problem: schemaOf(problemDetails, 'output') },
      responses: {
        Problem: {
          description: 'What went wrong, as problem details with every issue named.',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  }
}

function operation(endpoint: Endpoint, { feature, name }: { feature: string; name: string }): Json {
  const open = rightTable[endpoint.right].from === 'open'
  return {
    operationId: `${feature}.${name}`,
    summary: endpoint.summary,
    description: `Right: ${endpoint.right}.`,
    tags: [titleOf(feature)],
    ...(open ? { security: [] } : {}),
    parameters: parametersOf(endpoint),
    ...bodyOf(endpoint),
    responses: { ...replyOf(endpoint), '4XX': { $ref: '#/components/responses/Problem' } },
  }
}

function parametersOf(endpoint: Endpoint): Json[] {
  const listed = (schema: z.ZodObject | undefined, place: 'path' | 'query') => {
    const { properties = {}, required = [] } = schema ? schemaOf(schema, 'input') : {}
    // toJSONSchema of an object gives these two
    return Object.entries(properties as Record<string, Json>).map(([name, shape]) => ({
      name,
      in: place,
      required: place === 'path' || (required as string[]).includes(name),
      schema: shape,
    }))
  }
  const header = (name: string, description: string, required: boolean) => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
  })
  return [
    ...listed(endpoint.params, 'path'),
    ...listed(endpoint.query, 'query'),
    ...(endpoint.guarded ? [header('If-Match', 'The record’s version in quotes, such as "3".', true)] : []),
    ...(endpoint.method === 'POST' && !endpoint.takes && !endpoint.once
      ? [header('Idempotency-Key', 'The same key and body run once.', false)]
      : []),
    ...(endpoint.later
      ? [header('Prefer', '“wait=2” answers 202 after two seconds; without it, after ten.', false)]
      : []),
  ]
}

function bodyOf(endpoint: Endpoint): Json {
  const file = {
    type: 'object',
    properties: { file: { type: 'string', format: 'binary' } },
    required: ['file'],
  }
  if (endpoint.takes)
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: file } } } }
  if (!endpoint.body) return {}
  return {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } },
    },
  }
}

function replyOf(endpoint: Endpoint): Json {
  const content = contentOf(endpoint)
  const later = endpoint.later && {
    202: { description: 'It takes longer, and goes on: ask again.', content },
  }
  return { [String(endpoint.status ?? 200)]: { description: endpoint.summary, content }, ...later }
}

function contentOf({ gives, reply, media = ['application/octet-stream'] }: Endpoint): Json {
  if (gives === 'file')
    return Object.fromEntries(media.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]))
  return {
    [gives === 'events' ? 'text/event-stream' : 'application/json']: { schema: schemaOf(reply, 'output') },
  }
}
