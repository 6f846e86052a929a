import { Argument, Option } from 'commander'
import type { Command } from 'commander'

import { choiceQuery } from '#shared/export/choice-query.ts'
import { exportChoice, exportSection } from '#shared/export/choice.ts'
import type { ExportChoice } from '#shared/export/choice.ts'
import { exportFormat, mediaTypes } from '#shared/export/export.api.ts'
import type { ExportFormat } from '#shared/export/export.api.ts'
import { issuesOf, Problem } from '#shared/kernel/problem.ts'
import { basis } from '#shared/portfolio/portfolio.ts'

import { makeFile } from '../export/export-files.ts'
import { makers } from '../export/makers.ts'
import { callerIn, findActor, refuseUnless } from './actor.ts'
import { commonOf, withHouse } from './context.ts'
import type { AddCommand } from './context.ts'
import { note, pathOf, writeOut } from './terminal.ts'
import type { Terminal } from './terminal.ts'

interface Written extends Record<string, unknown> {
  portfolio: string
  out?: string
}

const { numbers, paper, length, picture } = exportChoice.shape
const chosen = (flags: string, about: string, options: readonly string[]) =>
  new Option(flags, about).choices(options)

export const addExport: AddCommand = (program, terminal) => {
  program
    .command('export')
    .description('write a portfolio: its initiatives as csv, its summary in the other formats')
    .addArgument(new Argument('<format>', 'what to write').choices(exportFormat.options))
    .requiredOption('--portfolio <key>', 'which one')
    .option('--as-of <day>', 'as it stood when this day ended, such as 2026-06-30; now unless given')
    .addOption(chosen('--basis <basis>', 'what weights are in', basis.options))
    .option('--sections <parts>', `which parts, between commas, of ${exportSection.options.join(', ')}`)
    .option('--filter <filter>', 'list only these initiatives, such as "class=core&health=red"')
    .addOption(chosen('--numbers <style>', 'how numbers and days are written', numbers.unwrap().options))
    .addOption(chosen('--paper <size>', 'for pages', paper.unwrap().options))
    .addOption(chosen('--length <length>', 'all parts, or one page', length.unwrap().options))
    .option('--compare <keys>', 'portfolios to put beside it, between commas')
    .option('--published', 'put the two published cases beside it')
    .addOption(chosen('--picture <name>', 'what a picture shows', picture.unwrap().options))
    .option('--out <file>', 'where to; standard output unless given')
    .action(async (format: ExportFormat, { portfolio, out: file, ...written }: Written, command: Command) => {
      const choice = readChoice(written)
      if (file === undefined) refuseBytesOn(terminal, format)
      await withHouse(terminal, async (house) => {
        const caller = await callerIn(house, await findActor(house, commonOf(command).as), portfolio)
        refuseUnless(caller, 'portfolio.export')
        const { parts, hidden } = await makeFile(house, caller, {
          format,
          choice,
          // nobody else waits here
          make: async (wanted, material) => (await makers[wanted]())(material, choice),
        })
        await writeOut(terminal, parts instanceof Uint8Array ? [parts] : parts, { file })
        if (hidden > 0) note(terminal, `Left out, because this user may not see them: ${hidden}.`)
      })
      if (file !== undefined) note(terminal, `Written to ${pathOf(terminal, file)}.`)
    })
}

/** The options as the API reads them; throws Problem with a sentence for each that is not right. */
function readChoice({ published, ...written }: Record<string, unknown>): ExportChoice {
  const read = choiceQuery.safeParse({ ...written, ...(published === true ? { published: 'true' } : {}) })
  if (read.success) return read.data
  const errors = issuesOf(read.error)
  throw new Problem('bad_input', errors.map((one) => one.message).join(' '), { errors })
}

const isText = (format: ExportFormat) => /^(?:text\/|application\/json|image\/svg)/.test(mediaTypes[format])

/** A terminal would take bytes for orders to it. */
function refuseBytesOn({ out }: Terminal, format: ExportFormat): void {
  if (isText(format) || out.isTTY !== true) return
  throw new Problem(
    'bad_input',
    `A ${format} file is no text: name a file with --out, or send it on with | or >.`,
  )
}
