import { Argument, Option } from 'commander'
import type { Command } from 'commander'

import { exportFormat } from '#shared/export/export.api.ts'
import { isDay } from '#shared/kernel/day.ts'
import type { Day } from '#shared/kernel/day.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { ExportFormat } from '#shared/export/export.api.ts'
import { basis } from '#shared/portfolio/portfolio.ts'
import type { Basis } from '#shared/portfolio/portfolio.ts'

import { exportFiles } from '../export/export-files.ts'
import { snapshotAsOf } from '../history/as-of.service.ts'
import { callerIn, findActor, refuseUnless } from './actor.ts'
import { commonOf, withHouse } from './context.ts'
import type { AddCommand } from './context.ts'
import { note, pathOf, writeOut } from './terminal.ts'

interface Written {
  portfolio: string
  out?: string
  basis?: Basis
  asOf?: string
}

export const addExport: AddCommand = (program, terminal) => {
  program
    .command('export')
    .description('write a portfolio: its initiatives as csv, its summary as md or json')
    .addArgument(new Argument('<format>', 'what to write').choices(exportFormat.options))
    .requiredOption('--portfolio <key>', 'which one')
    .addOption(new Option('--basis <basis>', 'what weights are in').choices(basis.options))
    .option('--as-of <day>', 'as it stood when this day ended, such as 2026-06-30; now unless given')
    .option('--out <file>', 'where to; standard output unless given')
    .action(async (format: ExportFormat, written: Written, command: Command) => {
      const { portfolio, out: file, basis: wanted } = written
      const asOf = readDay(written.asOf)
      await withHouse(terminal, async (house) => {
        const caller = await callerIn(house, await findActor(house, commonOf(command).as), portfolio)
        refuseUnless(caller, 'portfolio.export')
        const snapshot = await snapshotAsOf(house, caller, asOf)
        await writeOut(terminal, exportFiles[format].parts(snapshot, { basis: wanted }), { file })
        if (snapshot.hidden > 0)
          note(terminal, `Left out, because this user may not see them: ${snapshot.hidden}.`)
      })
      if (file !== undefined) note(terminal, `Written to ${pathOf(terminal, file)}.`)
    })
}

function readDay(text: string | undefined): Day | undefined {
  if (text === undefined || isDay(text)) return text
  const message = 'Give a day that exists, as YYYY-MM-DD.'
  throw new Problem('bad_input', message, { errors: [{ path: 'asOf', message }] })
}
