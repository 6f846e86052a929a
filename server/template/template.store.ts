import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Template, TemplateCreate, TemplateFields, TemplatePatch } from '#shared/template/template.ts'

import type { Ask } from '../db/ask.ts'
import { askInside } from '../db/ask.ts'
import { differs } from '../db/differs.ts'
import { expectVersion } from '../db/expect-version.ts'
import { nameKey } from '../db/name-key.ts'
import type { Tx } from '../db/write.ts'

interface TemplateRow {
  id: string
  name: string
  fields: string
  version: number
}

/** More would be no help to choose from. */
const mostTemplates = 100

// written by us as they were checked on the way in
const toTemplate = (row: TemplateRow): Template => ({
  ...row,
  fields: JSON.parse(row.fields) as TemplateFields,
})

/** A portfolio's templates by name. */
export async function listTemplates(ask: Ask, portfolioId: PortfolioId): Promise<Template[]> {
  const rows = await ask<TemplateRow>(
    `SELECT "id", "name", "fields", "version" FROM "InitiativeTemplate" WHERE "portfolioId" = $1 ORDER BY "nameKey"`,
    [portfolioId],
  )
  return rows.map(toTemplate)
}

/** Null when there is none. */
export async function seekTemplate(tx: Tx, portfolioId: PortfolioId, id: string): Promise<Template | null> {
  return (await listTemplates(askInside(tx), portfolioId)).find((one) => one.id === id) ?? null
}

async function findTemplate(tx: Tx, portfolioId: PortfolioId, id: string): Promise<Template> {
  const found = await seekTemplate(tx, portfolioId, id)
  if (!found) throw new Problem('not_found', 'There is no such template here.')
  return found
}

/** What speaks against a name; null when nothing does. */
export async function whyNotNamed(
  tx: Tx,
  portfolioId: PortfolioId,
  one: Pick<Template, 'id' | 'name'>,
): Promise<string | null> {
  const all = await listTemplates(askInside(tx), portfolioId)
  const same = all.find((other) => other.id !== one.id && nameKey(other.name) === nameKey(one.name))
  return same ? `There is a template “${same.name}” already.` : null
}

async function refuseTakenName(tx: Tx, portfolioId: PortfolioId, one: Template) {
  const message = await whyNotNamed(tx, portfolioId, one)
  if (message !== null) throw new Problem('bad_input', message, { errors: [{ path: 'name', message }] })
}

export async function createTemplate(
  tx: Tx,
  portfolioId: PortfolioId,
  written: TemplateCreate,
): Promise<Template> {
  const one: Template = { ...written, id: tx.newId(), version: 0 }
  if ((await listTemplates(askInside(tx), portfolioId)).length >= mostTemplates)
    throw new Problem('not_ready', `A portfolio has at most ${mostTemplates} templates.`)
  await refuseTakenName(tx, portfolioId, one)
  await insertTemplate(tx, portfolioId, one)
  return one
}

const toColumns = ({ name, fields, version }: Template) => ({
  name,
  nameKey: nameKey(name),
  fields: JSON.stringify(fields),
  version,
})

export async function insertTemplate(tx: Tx, portfolioId: PortfolioId, one: Template): Promise<void> {
  await tx.prisma.initiativeTemplate.create({ data: { id: one.id, portfolioId, ...toColumns(one) } })
  const subject = { type: 'template' as const, id: one.id }
  tx.change({ action: 'create', subject, before: null, after: { ...one } })
}

interface OneTemplate {
  portfolioId: PortfolioId
  id: string
  version: number
}

export async function updateTemplate(
  tx: Tx,
  { portfolioId, id, version }: OneTemplate,
  patch: TemplatePatch,
): Promise<Template> {
  const current = await findTemplate(tx, portfolioId, id)
  expectVersion(current, version)
  const change = differs(current, patch)
  if (!change) return current
  const saved = { ...current, ...change.after, version: current.version + 1 }
  await refuseTakenName(tx, portfolioId, saved)
  await tx.prisma.initiativeTemplate.update({ where: { id }, data: toColumns(saved) })
  tx.change({ action: 'update', subject: { type: 'template', id }, ...change })
  return saved
}

export async function removeTemplate(tx: Tx, { portfolioId, id, version }: OneTemplate): Promise<void> {
  const current = await findTemplate(tx, portfolioId, id)
  expectVersion(current, version)
  await tx.prisma.initiativeTemplate.delete({ where: { id } })
  tx.change({ action: 'remove', subject: { type: 'template', id }, before: { ...current }, after: null })
}
