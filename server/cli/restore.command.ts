import type { Command } from 'commander'

import { restore } from '../backup/restore.ts'
import { systemClock } from '../clock.ts'
import { commonOf, configOf } from './context.ts'
import type { AddCommand } from './context.ts'
import { note, pathOf, sayJson } from './terminal.ts'

export const addRestore: AddCommand = (program, terminal) => {
  program
    .command('restore')
    .description('fill the database from a backup, made on either kind of database. Stop the server first')
    .argument('<file>', 'the backup')
    .option('--force', 'replace what is there; it is kept aside')
    .action(async (file: string, { force = false }: { force?: boolean }, command: Command) => {
      const { databaseUrl } = configOf(terminal)
      const done = await restore({ databaseUrl, file: pathOf(terminal, file), force, clock: systemClock })
      if (commonOf(command).json) return sayJson(terminal, done)
      const rows = Object.values(done.counts).reduce((sum, one) => sum + one, 0)
      note(terminal, `Restored as of ${done.header.madeAt}. Rows: ${rows}. Everybody signs in again.`)
      if (done.kept !== null) note(terminal, `What was there before is kept in ${done.kept}.`)
    })
}
