import type { Command } from 'commander'

import { examine } from './examine.ts'
import { commonOf } from './context.ts'
import type { AddCommand } from './context.ts'
import { say, sayJson } from './terminal.ts'

export const addDoctor: AddCommand = (program, terminal) => {
  program
    .command('doctor')
    .description('say what is well and what is not: versions, settings, database, migrations, page')
    .action(async (_options: object, command: Command) => {
      const checks = await examine(terminal.env)
      const ok = checks.every((one) => one.ok)
      if (commonOf(command).json) sayJson(terminal, { ok, checks })
      else for (const one of checks) say(terminal, `${one.ok ? 'ok   ' : 'wrong'}  ${one.sentence}`)
      if (ok) return
      command.error('Something is wrong: see above.', { exitCode: 1 })
    })
}
