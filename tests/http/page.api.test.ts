import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { freshDatabase } from '#tests/support/test-db.ts'

const folder = join(import.meta.dirname, '../../dist/page/assets')
const named = (pattern: RegExp) => readdirSync(folder).find((name) => pattern.test(name)) ?? ''
const script = named(/^index-.*\.js$/)
const style = named(/^index-.*\.css$/)
const font = named(/\.woff2$/)

interface Got {
  status: number
  headers: IncomingHttpHeaders
  /** As it came over the wire, still compressed. */
  bytes: Buffer
}

describe('files of the page', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(await freshDatabase('sqlite'))
  })
  afterAll(() => app.close())

  const get = (name: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Got>((resolve, reject) => {
      // the path as it stands: as an address its dots would be resolved here already
      const sent = request(app.url, { path: `/assets/${name}`, method, headers }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(parts) }),
        )
      })
      sent.on('error', reject).end()
    })

  test.each([
    ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
    ['gzip', 'gzip, deflate', gunzipSync],
    ['gzip', 'gzip, br;q=0', gunzipSync],
  ])('come as %s to who takes %s', async (encoding, accepted, unpack) => {
    for (const [name, type] of [
      [script, 'text/javascript; charset=utf-8'],
      [style, 'text/css; charset=utf-8'],
    ] as const) {
      const { status, headers, bytes } = await get(name, { 'Accept-Encoding': accepted })
      const original = readFileSync(join(folder, name))
      expect(status).toBe(200)
      expect(headers).toMatchObject({
        'content-type': type,
        'content-encoding': encoding,
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      })
      expect(headers.vary).toContain('Accept-Encoding')
      expect(Number(headers['content-length'])).toBe(bytes.length)
      expect(bytes.length).toBeLessThan(original.length / 2)
      expect(unpack(bytes).equals(original)).toBe(true)
    }
  })

  test.each([{}, { 'Accept-Encoding': 'identity' }])(
    'come as they are to who takes nothing else: %j',
    async (headers) => {
      const plain = await get(script, headers)
      expect(plain.headers['content-encoding']).toBeUndefined()
      expect(plain.headers.vary).toContain('Accept-Encoding')
      expect(plain.bytes.equals(readFileSync(join(folder, script)))).toBe(true)
    },
  )

  test('fonts are compressed already and stay as they are', async () => {
    const { headers } = await get(font, { 'Accept-Encoding': 'br' })
    expect(headers).toMatchObject({ 'content-type': 'font/woff2' })
    expect(headers['content-encoding']).toBeUndefined()
  })

  test('each encoding has its own tag, and who has it gets 304', async () => {
    const tags = new Set<string>()
    for (const encoding of ['br', 'gzip', 'identity']) {
      const { etag = '' } = (await get(script, { 'Accept-Encoding': encoding })).headers
      tags.add(etag)
      const again = await get(script, { 'Accept-Encoding': encoding, 'If-None-Match': etag })
      expect([again.status, again.bytes.length]).toEqual([304, 0])
      expect(again.headers.vary).toContain('Accept-Encoding')
    }
    expect(tags.size).toBe(3)
  })

  test('HEAD tells the same without the bytes', async () => {
    const whole = await get(script, { 'Accept-Encoding': 'br' })
    const head = await get(script, { 'Accept-Encoding': 'br' }, 'HEAD')
    expect(head.bytes.length).toBe(0)
    for (const name of ['content-length', 'content-encoding', 'content-type', 'etag'] as const)
      expect(head.headers[name]).toBe(whole.headers[name])
  })

  test.each(['none.js', '..%2findex.html', '%2e%2e/%2e%2e/package.json', 'none.js%00', ''])(
    'what is not there is 404: %s',
    async (name) => {
      const { status, headers } = await get(name, { 'Accept-Encoding': 'br' })
      expect([400, 404]).toContain(status)
      expect(headers['content-type']).toMatch(/^application\/problem\+json/)
    },
  )
})
