import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'

import { patchOfMapFile, mapFile } from '#shared/import/map-file.ts'
import type { ImportPatch, ImportRun } from '#shared/import/import-run.ts'
import { initiativeFieldNames } from '#shared/initiative/initiative.view.ts'
import { decimalFromMinor } from '#shared/kernel/money.ts'
import { issuesOf, Problem } from '#shared/kernel/problem.ts'

import type { House } from '../house.ts'
import type { ImportContext } from '../import/context.ts'
import { limits } from '../import/parsed-file.ts'
import { dropImport, planImport, writeImport } from '../import/whole-import.service.ts'
import { findPortfolio } from '../portfolio/portfolio.service.ts'
import { callerIn, findActor, refuseUnless } from './actor.ts'
import { commonOf, withHouse } from './context.ts'
import type { AddCommand } from './context.ts'
import { note, pathOf, say, sayJson } from './terminal.ts'
import type { Terminal } from './terminal.ts'

interface Written {
  portfolio: string
  map?: string
  scale: string[]
  preview: boolean
}

const several = (value: string, before: string[]) => [...before, value]

export const addImport: AddCommand = (program, terminal) => {
  program
    .command('import')
    .description('bring a CSV or Excel file into a portfolio; it is planned first, and written in one piece')
    .argument('<file>', 'what to import')
    .requiredOption('--portfolio <key>', 'where to')
    .option('--map <file>', 'how it is read, as JSON: columns by header, constants, mode, key')
    .option('--scale <field=number>', 'what a number is worth, such as budget=1000000', several, [])
    .option('--preview', 'say what would be done, and write nothing', false)
    .action(async (file: string, written: Written, command: Command) => {
      const { json, as } = commonOf(command)
      await withHouse(terminal, async (house) => {
        const { context, currency } = await contextFor(house, { as, key: written.portfolio })
        const change = await changeFor(terminal, written)
        const plan = await planImport(context, await uploadOf(terminal, file), change)
        const done = written.preview ? await dropped(context, plan) : await writeImport(context, plan)
        if (json) return sayJson(terminal, done)
        tell(terminal, done, currency)
        note(terminal, written.preview ? 'Nothing was written.' : 'Imported.')
      })
    })
}

async function contextFor(house: House, { as, key }: { as: string | undefined; key: string }) {
  const actor = await findActor(house, as)
  const caller = await callerIn(house, actor, key)
  refuseUnless(caller, 'import.run')
  const { portfolio } = caller
  if (portfolio === null) throw new Error('a caller in a portfolio has one')
  const { organisationRevision, today } = caller
  const context: ImportContext = {
    house,
    portfolio,
    organisationRevision,
    today,
    userId: actor.id,
    requestId: 'command line',
  }
  return { context, currency: (await findPortfolio(house.db, portfolio.id)).currency }
}

async function uploadOf(terminal: Terminal, file: string) {
  const path = pathOf(terminal, file)
  if ((await stat(path)).size > limits.fileBytes) {
    throw new Problem('too_large', `${file} is larger than ${limits.fileBytes / 1024 / 1024} MB.`)
  }
  // a copy of its own, to be handed to another thread
  return { name: basename(path), bytes: new Uint8Array(await readFile(path)).buffer }
}

/** What was written on the command line and in the map file, as a change to the plan. Throws Problem. */
async function changeFor(terminal: Terminal, { map, scale }: Written) {
  const text = map === undefined ? '{}' : await readFile(pathOf(terminal, map), 'utf8')
  const read = mapFile.safeParse(jsonIn(text))
  if (!read.success)
    throw new Problem('bad_input', 'The map file does not fit.', { errors: issuesOf(read.error) })
  const scales = scale.map(scaleIn)
  return (run: ImportRun): ImportPatch | null => {
    if (map === undefined && scales.length === 0) return null
    const mapped = patchOfMapFile(read.data, run.columns)
    if (!mapped.ok)
      throw new Problem('bad_input', 'The map file does not fit this file.', { errors: mapped.issues })
    return withScales(mapped.patch, { scales, run })
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('bad_input', 'The map file is not valid JSON.')
  }
}

type Scale = ReturnType<typeof scaleIn>

function scaleIn(written: string) {
  const [name, number, rest] = written.split('=')
  const field = initiativeFieldNames.find((one) => one === name)
  const scale = Number(number)
  if (field && rest === undefined && Number.isFinite(scale) && scale > 0) return { field, scale }
  throw new Problem(
    'bad_input',
    `--scale ${written} is none: write a field and a number, such as budget=1000000.`,
  )
}

function withScales(
  patch: ImportPatch,
  { scales, run }: { scales: readonly Scale[]; run: ImportRun },
): ImportPatch {
  const columns = [...(patch.columns ?? [])]
  for (const { field, scale } of scales) {
    const given = columns.findIndex((column) => column.field === field)
    const index =
      given < 0 ? run.columns.findIndex((column) => column.field === field) : columns[given]?.index
    if (index === undefined || index < 0)
      throw new Problem('bad_input', `--scale: no column is the ${field}.`)
    const before = columns.findIndex((column) => column.index === index)
    if (before < 0) columns.push({ index, scale })
    else columns[before] = { ...columns[before], index, scale }
  }
  return { ...patch, columns }
}

async function dropped(context: ImportContext, plan: ImportRun): Promise<ImportRun> {
  await dropImport(context, plan)
  return plan
}

const warningsTold = 20

function tell(
  terminal: Terminal,
  { counts, totals, rows, errors, focus }: ImportRun,
  currency: string,
): void {
  say(
    terminal,
    `${counts.rows} rows: ${counts.create} new, ${counts.update} changed, ${counts.unchanged} as they are, ` +
      `${counts.skip} left out, ${counts.error} in error, ${counts.warning} with a warning`,
  )
  for (const field of ['budget', 'spent'] as const) {
    if (totals[field] > 0) say(terminal, `${field}: ${currency} ${decimalFromMinor(totals[field], currency)}`)
  }
  if (focus) say(terminal, `focus: ${focus.before.sentence} → ${focus.after.sentence}`)
  for (const error of errors) note(terminal, `${error.column ? `${error.column}: ` : ''}${error.message}`)
  const told = rows.flatMap((row) => [
    ...(row.verdict === 'error' || row.verdict === 'skip' ? [`row ${row.row}: ${row.reason ?? ''}`] : []),
    ...row.warnings.map(
      (one) => `row ${row.row}, ${one.field}: ${one.message} (“${one.original.slice(0, 80)}”)`,
    ),
  ])
  for (const line of told.slice(0, warningsTold)) note(terminal, line)
  if (told.length > warningsTold)
    note(terminal, `… and ${told.length - warningsTold} more; --json gives all.`)
}
