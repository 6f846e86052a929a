import type { Command } from 'commander'

import { Problem } from '#shared/kernel/problem.ts'

import { checkBackup } from '../backup/read-backup.ts'
import { verifyDatabase } from '../backup/verify.ts'
import { checksumOf } from '../backup/write-backup.ts'
import { openDatabase } from '../db/database.ts'
import { pendingMigrations } from '../db/migrate.ts'
import { commonOf, configOf } from './context.ts'
import type { AddCommand } from './context.ts'
import { note, pathOf, say, sayJson } from './terminal.ts'

export const addVerify: AddCommand = (program, terminal) => {
  program
    .command('verify')
    .description(
      'check that data, revisions and history agree, in the database or, given a file, in a backup',
    )
    .argument('[file]', 'a backup; the database unless given')
    .action(async (file: string | undefined, _options: object, command: Command) => {
      const { json } = commonOf(command)
      if (file !== undefined) {
        const checked = await checkBackup(pathOf(terminal, file))
        if (json) sayJson(terminal, { ok: true, ...checked })
        else note(terminal, `The backup of ${checked.header.madeAt} is whole.`)
        return
      }
      const { databaseUrl } = configOf(terminal)
      if ((await pendingMigrations(databaseUrl)).length > 0)
        throw new Problem('not_ready', 'This database is not up to date: bearing migrate brings it there.')
      const db = await openDatabase(databaseUrl)
      try {
        const faults = await verifyDatabase(db)
        const checksum = await checksumOf(databaseUrl)
        if (json) sayJson(terminal, { ok: faults.length === 0, checksum, faults })
        else {
          say(terminal, checksum)
          for (const one of faults) note(terminal, one.sentence)
        }
        if (faults.length > 0) command.error(`Faults: ${faults.length}.`, { exitCode: 1 })
        if (!json) note(terminal, 'Data, revisions and history agree. Equal content has the same checksum.')
      } finally {
        await db.close()
      }
    })
}
