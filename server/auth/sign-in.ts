import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'

import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'

const dayInSeconds = 86_400

/** Over https the cookie is tied to this very host; over http (on this machine only) browsers refuse that prefix. */
export const sessionCookie = (config: Pick<Config, 'https'>): string =>
  config.https ? '__Host-bearing.session' : 'bearing.session'

/**
 * Sign-in with e-mail and password, and sessions, by better-auth on our own tables. Nobody signs up by themselves:
 * users are made by the first-run form and by invitation.
 */
export function signIn(config: Config, db: Database) {
  // better-auth writes a row at a time outside our door; on SQLite it takes its turn like every other writer
  const queued = db.prisma.$extends({
    query: { $allOperations: ({ args, query }) => db.exclusive(() => query(args)) },
  })
  return betterAuth({
    appName: 'Bearing',
    baseURL: config.url,
    basePath: '/api/auth',
    secret: config.secret,
    database: prismaAdapter(queued, { provider: db.provider }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    user: {
      additionalFields: {
        role: { type: 'string', input: false },
        active: { type: 'boolean', input: false },
        joined: { type: 'boolean', input: false },
        version: { type: 'number', input: false },
      },
    },
    session: { expiresIn: 7 * dayInSeconds, updateAge: dayInSeconds },
    trustedOrigins: [config.url],
    rateLimit: { enabled: false }, // ours, in http/limits, counts by the same address for every endpoint
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      useSecureCookies: false, // would add the prefix __Secure-; ours is the stricter __Host-
      cookies: {
        session_token: {
          name: sessionCookie(config),
          attributes: { httpOnly: true, sameSite: 'lax', secure: config.https, path: '/' },
        },
      },
    },
    databaseHooks: {
      session: {
        create: {
          // a deactivated user keeps the password but gets no session
          before: async (session) => {
            const user = await db.reader.user.findUnique({
              where: { id: session.userId },
              select: { active: true },
            })
            return user?.active === true ? undefined : false
          },
        },
      },
    },
  })
}

export type SignIn = ReturnType<typeof signIn>
