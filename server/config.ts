import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import * as z from 'zod'

import { issuesOf } from '#shared/kernel/problem.ts'

import { providerOf, sqliteFile } from './db/provider.ts'

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .refine((url) => providerOf(url) !== null, 'must start with file: or postgresql://')
    .default('file:./data/bearing.db'),
  BEARING_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://bearing.example.com' })
    .optional(),
  BEARING_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  /** Plain http on an address that others can reach has to be asked for. */
  BEARING_ALLOW_HTTP: z.enum(['true', 'false']).default('false'),
  BEARING_MAIL_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'must be an address such as smtp://user:password@mail.example.com:587',
    })
    .optional(),
  BEARING_MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*<?[^\s@<>]+@[^\s@<>]+>?$/, 'must be an address such as Bearing <bearing@example.com>')
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  NODE_ENV: z.string().default('production'),
})

export interface Config {
  port: number
  host: string
  databaseUrl: string
  /** The address that people and links use, without a closing slash. */
  url: string
  https: boolean
  secret: string
  logLevel: string
  /** How reminders are mailed; null: no mail. */
  mail: { url: string; from: string } | null
}

/** A sentence about the environment that stops the start. */
export class ConfigProblem extends Error {}

/** Reads the environment once; every wrong value is named in one sentence. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = environment.safeParse(given)
  if (!read.success) {
    const wrong = issuesOf(read.error).map((one) => `${one.path} ${one.message}`)
    throw new ConfigProblem(`Bearing cannot start: ${wrong.join('; ')}.`)
  }
  const { PORT, HOST, DATABASE_URL, BEARING_URL, BEARING_ALLOW_HTTP, LOG_LEVEL } = read.data
  const url = (BEARING_URL ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`).replace(/\/$/, '')
  const https = url.startsWith('https:')
  if (!https && !isLoopback(HOST) && BEARING_ALLOW_HTTP !== 'true') {
    throw new ConfigProblem(
      `Bearing cannot start: HOST ${HOST} is open to others over plain http. Put https in front and say so in BEARING_URL, or set BEARING_ALLOW_HTTP=true.`,
    )
  }
  const mail = mailOf(read.data)
  const secret = read.data.BEARING_SECRET ?? keptSecret(DATABASE_URL)
  return { port: PORT, host: HOST, databaseUrl: DATABASE_URL, url, https, secret, logLevel: LOG_LEVEL, mail }
}

function mailOf({
  BEARING_MAIL_URL: url,
  BEARING_MAIL_FROM: from,
}: z.infer<typeof environment>): Config['mail'] {
  if (url === undefined) return null
  if (from === undefined)
    throw new ConfigProblem('Bearing cannot start: BEARING_MAIL_FROM must say whom mail comes from.')
  return { url, from }
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.')

/** The secret beside the database, made on the first start: sessions outlive a restart without any setting. */
function keptSecret(databaseUrl: string): string {
  const folder = databaseUrl.startsWith('file:') ? dirname(resolve(sqliteFile(databaseUrl))) : resolve('data')
  const file = join(folder, 'bearing.secret')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const made = randomBytes(32).toString('base64url')
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${made}\n`, { mode: 0o600 })
  return made
}
