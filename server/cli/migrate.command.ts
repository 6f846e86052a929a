import type { Command } from 'commander'

import { migrate } from '../db/migrate.ts'
import { commonOf, configOf } from './context.ts'
import type { AddCommand } from './context.ts'
import { note, say, sayJson } from './terminal.ts'

export const addMigrate: AddCommand = (program, terminal) => {
  program
    .command('migrate')
    .description('bring the database up to date; the server does it by itself when it starts')
    .action(async (_options: object, command: Command) => {
      const applied = await migrate(configOf(terminal).databaseUrl)
      if (commonOf(command).json) return sayJson(terminal, { applied })
      for (const name of applied) say(terminal, name)
      note(
        terminal,
        applied.length === 0 ? 'The database is up to date.' : `Migrations applied: ${applied.length}.`,
      )
    })
}
