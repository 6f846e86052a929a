import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { problemTable } from '#shared/kernel/problem.ts'
import type { ProblemCode } from '#shared/kernel/problem.ts'
import { Problem } from '#shared/kernel/problem.ts'
import { exitCodeOf, exitCodes } from '#server/cli/exit-code.ts'
import { commandsOn } from './run-command.ts'

const nowhere = commandsOn('postgresql://bearing:secret@127.0.0.1:1/none')
const main = join(import.meta.dirname, '../../server/cli/main.ts')

describe('wrong usage', () => {
  test.each([
    ['no such command', ['nonsense']],
    ['no such option', ['migrate', '--fast']],
    ['a missing option', ['token', 'create']],
    ['a missing value', ['export', 'csv', '--portfolio']],
    ['a format there is not', ['export', 'docx', '--portfolio', 'KP']],
    ['a role there is not', ['user', 'add', '--email', 'a@example.com', '--role', 'owner']],
  ])('%s ends with 2, a message and no data', async (_what, words) => {
    const ran = await nowhere(words)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).not.toBe('')
  })

  test('a wrong setting ends with 2 and names it', async () => {
    const ran = await nowhere(['migrate'], { env: { DATABASE_URL: 'mysql://x' } })
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain('DATABASE_URL')
  })
})

describe('help', () => {
  test('lists every exit code', async () => {
    const { code, out } = await nowhere(['--help'])
    expect(code).toBe(0)
    for (const [exitCode, meaning] of Object.entries(exitCodes))
      expect(out).toContain(`${exitCode}  ${meaning}`)
  })

  test('of a command ends well too', async () => {
    expect(await nowhere(['export', '--help'])).toMatchObject({ code: 0, err: '' })
  })
})

test('every problem has an exit code that is listed, and none of them is success', () => {
  // the table's keys are the codes
  for (const code of Object.keys(problemTable) as ProblemCode[]) {
    expect(exitCodeOf(new Problem(code, ''))).toBeGreaterThan(0)
    expect(exitCodes).toHaveProperty(String(exitCodeOf(new Problem(code, ''))))
  }
})

describe('without a database', () => {
  test('a command fails with what the system said', async () => {
    const ran = await nowhere(['migrate'])
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toMatch(/ECONNREFUSED/)
  })

  test('doctor says what is wrong without showing the password, and ends with 1', async () => {
    const ran = await nowhere(['doctor'])
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('wrong  The database 127.0.0.1:1/none cannot be used')
    expect(ran.out + ran.err).not.toContain('secret@')
  })

  test('doctor names a wrong setting', async () => {
    const ran = await nowhere(['doctor'], { env: { PORT: 'eighty' } })
    expect(ran.out).toContain('wrong  Bearing cannot start: PORT')
  })

  test('openapi needs none', async () => {
    const ran = await nowhere(['openapi'])
    expect(ran.code).toBe(0)
    expect(JSON.parse(ran.out)).toMatchObject({ openapi: '3.1.0' })
  })
})

describe('as a process of its own', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bearing-cli-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const start = (words: string[], input = '') =>
    spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...words], {
      input,
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: `file:${join(folder, 'bearing.db')}`, INIT_CWD: folder },
    })

  test('doctor makes nothing where nothing is', () => {
    expect(start(['doctor']).stdout).toContain('There is no database yet')
    expect(existsSync(join(folder, 'bearing.db'))).toBe(false)
    expect(existsSync(join(folder, 'bearing.secret'))).toBe(false)
  })

  test('it makes the database, and an administrator whose password it never prints', () => {
    const made = start(
      ['user', 'add', '--email', 'ada@example.com', '--role', 'admin'],
      'correct horse battery\n',
    )
    expect(made.status).toBe(0)
    expect(made.stdout + made.stderr).not.toContain('battery')
    expect(existsSync(join(folder, 'bearing.db'))).toBe(true)
  })

  test('its exit code reaches the shell', () => {
    expect(start(['export', 'csv', '--portfolio', 'KP']).status).toBe(3)
  })
})
