/** The two databases Bearing runs on; also the name of the folder that holds each one's migrations and client. */
export const providers = ['sqlite', 'postgresql'] as const
export type Provider = (typeof providers)[number]

/** Which database a `DATABASE_URL` means; null when it is neither `file:…` nor `postgres(ql)://…`. */
export const providerOf = (databaseUrl: string): Provider | null => {
  if (databaseUrl.startsWith('file:')) return 'sqlite'
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) return 'postgresql'
  return null
}

/** The path of the SQLite file a `file:` address means, as given: relative ones count from the working directory. */
export const sqliteFile = (databaseUrl: string): string => databaseUrl.replace(/^file:(\/\/(?=\/))?/, '')
