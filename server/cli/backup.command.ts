import type { Command } from 'commander'

import type { Written } from '../backup/write-backup.ts'
import { backupParts } from '../backup/write-backup.ts'
import { systemClock } from '../clock.ts'
import { commonOf, configOf } from './context.ts'
import type { AddCommand } from './context.ts'
import { note, pathOf, say, sayJson, writeOut } from './terminal.ts'

export const addBackup: AddCommand = (program, terminal) => {
  program
    .command('backup')
    .description('write all data to one file, while people go on working. Prints the name of the file')
    .option('--out <file>', 'where to; “-” is standard output; bearing-DAY-TIME.backup.gz unless given')
    .addHelpText(
      'after',
      '\nSessions are left out: after a restore everybody signs in again. The file holds password hashes: keep it safe.',
    )
    .action(async ({ out }: { out?: string }, command: Command) => {
      const { databaseUrl } = configOf(terminal)
      const stamp = systemClock.now().toISOString().slice(0, 19).replaceAll(':', '-').replace('T', '-')
      const file = out === '-' ? undefined : (out ?? `bearing-${stamp}.backup.gz`)
      let written: Written | undefined
      const onEnd = (one: Written) => {
        written = one
      }
      const parts = backupParts(databaseUrl, { clock: systemClock, onEnd })
      await writeOut(terminal, parts, { file, mode: 0o600 })
      const rows = Object.values(written?.counts ?? {}).reduce((sum, one) => sum + one, 0)
      if (file === undefined) return note(terminal, `Rows: ${rows}.`)
      if (commonOf(command).json) return sayJson(terminal, { file: pathOf(terminal, file), ...written })
      say(terminal, pathOf(terminal, file))
      note(terminal, `Rows: ${rows}.`)
    })
}
