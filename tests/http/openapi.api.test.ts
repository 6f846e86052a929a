import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import { mediaTypes } from '#shared/export/export.api.ts'
import { openapi } from '#server/http/openapi.ts'

test('the OpenAPI document lints clean', async () => {
  const config = await createConfig({ extends: ['recommended'], rules: { 'no-server-example.com': 'off' } })
  const problems = await lintFromString({
    source: JSON.stringify(openapi()),
    absoluteRef: 'openapi.json',
    config,
  })
  expect(problems.map((one) => `${one.ruleId}: ${one.message} at ${one.location[0]?.pointer ?? ''}`)).toEqual(
    [],
  )
})

test('the document holds every operation of the contract', () => {
  const paths = openapi()['paths'] as Record<string, Record<string, unknown>>
  const documented = Object.values(paths).flatMap((path) => Object.keys(path)).length
  expect(documented).toBe(Object.values(api).flatMap((operations) => Object.keys(operations)).length)
})

test('the document says what every file is sent as', () => {
  const paths = openapi()['paths'] as Record<
    string,
    { get: { responses: Record<string, { content: object }> } }
  >
  const operation = paths['/portfolios/{id}/exports/{format}']?.get
  expect(Object.keys(operation?.responses['200']?.content ?? {})).toEqual(Object.values(mediaTypes))
})
