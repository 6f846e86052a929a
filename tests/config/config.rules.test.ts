import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { ConfigProblem, readConfig } from '#server/config.ts'

const secret = { BEARING_SECRET: 'a secret of more than thirty-two characters' }

test('without any setting Bearing serves this machine alone, on port 3000, from a file', () => {
  expect(readConfig(secret)).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: 'file:./data/bearing.db',
    url: 'http://127.0.0.1:3000',
    https: false,
  })
})

test.each([
  ['PORT', 'eighty'],
  ['PORT', '65536'],
  ['DATABASE_URL', 'mysql://localhost/bearing'],
  ['BEARING_URL', 'bearing.example.com'],
  ['BEARING_SECRET', 'short'],
  ['BEARING_MAIL_URL', 'https://mail.example.com'],
  ['BEARING_MAIL_FROM', 'nobody'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s stops the start with one sentence that names it', (name, value) => {
  const read = () => readConfig({ ...secret, [name]: value })
  expect(read).toThrow(ConfigProblem)
  expect(read).toThrow(new RegExp(`^Bearing cannot start: ${name} .*\\.$`))
})

test('mail needs an address to come from; without a server for it there is none', () => {
  const mail = { ...secret, BEARING_MAIL_URL: 'smtp://mail.example.com:587' }
  expect(readConfig(secret).mail).toBeNull()
  expect(() => readConfig(mail)).toThrow(/^Bearing cannot start: BEARING_MAIL_FROM .*\.$/)
  expect(readConfig({ ...mail, BEARING_MAIL_FROM: 'Bearing <bearing@example.com>' }).mail).toEqual({
    url: 'smtp://mail.example.com:587',
    from: 'Bearing <bearing@example.com>',
  })
})

test('every wrong value is named at once', () => {
  expect(() => readConfig({ ...secret, PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT .*LOG_LEVEL /)
})

test('an address open to others over plain http has to be asked for', () => {
  const open = { ...secret, HOST: '0.0.0.0' }
  expect(() => readConfig(open)).toThrow(ConfigProblem)
  expect(readConfig({ ...open, BEARING_ALLOW_HTTP: 'true' }).host).toBe('0.0.0.0')
  expect(readConfig({ ...open, BEARING_URL: 'https://bearing.example.com/' })).toMatchObject({
    https: true,
    url: 'https://bearing.example.com',
  })
})

test('a secret is made beside the database once, for its owner’s eyes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bearing-config-'))
  const databaseUrl = `file:${join(folder, 'bearing.db')}`
  const first = readConfig({ DATABASE_URL: databaseUrl }).secret
  expect(readConfig({ DATABASE_URL: databaseUrl }).secret).toBe(first)
  const file = join(folder, 'bearing.secret')
  expect(readFileSync(file, 'utf8').trim()).toBe(first)
  expect(statSync(file).mode & 0o077).toBe(0)
  rmSync(folder, { recursive: true })
})
