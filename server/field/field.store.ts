import type { CustomField, FieldCreate } from '#shared/field/field.ts'
import { mostFields } from '#shared/field/field.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'

import type { Ask } from '../db/ask.ts'
import { askInside } from '../db/ask.ts'
import { nameKey } from '../db/name-key.ts'
import type { Tx } from '../db/write.ts'
import { fieldColumns, toField } from './field.row.ts'
import type { FieldRow } from './field.row.ts'

/** The custom fields of a portfolio, in their order. */
export async function listFields(ask: Ask, portfolioId: PortfolioId): Promise<CustomField[]> {
  const rows = await ask<FieldRow>(
    `SELECT ${fieldColumns} FROM "CustomField" WHERE "portfolioId" = $1 ORDER BY "position", "id"`,
    [portfolioId],
  )
  return rows.map(toField)
}

export async function createField(
  tx: Tx,
  portfolioId: PortfolioId,
  written: FieldCreate,
): Promise<CustomField> {
  const fields = await listFields(askInside(tx), portfolioId)
  if (fields.length >= mostFields)
    throw new Problem('not_ready', `A portfolio has at most ${mostFields} custom fields.`)
  const field: CustomField = { ...written, id: tx.newId(), position: fields.length, version: 0 }
  await insertField(tx, portfolioId, field)
  const after = { ...field }
  tx.change({ action: 'create', subject: { type: 'field', id: field.id }, before: null, after })
  return field
}

const columnsOf = (field: CustomField) => ({
  name: field.name,
  nameKey: nameKey(field.name),
  kind: field.kind,
  help: field.help,
  choices: JSON.stringify(field.choices),
  requiredIn: JSON.stringify(field.requiredIn),
  position: field.position,
  version: field.version,
})

/** Writes a field as it is given, its history left to the caller. Refuses a name that another field has. */
export async function insertField(tx: Tx, portfolioId: PortfolioId, field: CustomField): Promise<void> {
  await refuseTakenName(tx, portfolioId, field)
  await tx.prisma.customField.create({ data: { id: field.id, portfolioId, ...columnsOf(field) } })
}

/** Saves a field as it is given and closes ranks around its place; its history is left to the caller. */
export async function saveField(
  tx: Tx,
  portfolioId: PortfolioId,
  { field, others }: { field: CustomField; others: readonly CustomField[] },
): Promise<CustomField> {
  await refuseTakenName(tx, portfolioId, field)
  const rest = others.filter((one) => one.id !== field.id)
  const position = Math.min(field.position, rest.length)
  const saved = { ...field, position }
  await tx.prisma.customField.update({ where: { id: field.id }, data: columnsOf(saved) })
  await renumber(tx, rest.toSpliced(position, 0, saved))
  return saved
}

export async function deleteField(tx: Tx, field: CustomField, others: readonly CustomField[]): Promise<void> {
  await tx.prisma.customField.delete({ where: { id: field.id } })
  await renumber(
    tx,
    others.filter((one) => one.id !== field.id),
  )
}

/** Places follow from the order, so they are no change of those that only made room. */
async function renumber(tx: Tx, fields: readonly CustomField[]): Promise<void> {
  for (const [position, { id, position: before }] of fields.entries()) {
    if (before !== position) await tx.prisma.customField.update({ where: { id }, data: { position } })
  }
}

async function refuseTakenName(tx: Tx, portfolioId: PortfolioId, field: CustomField): Promise<void> {
  const same = await tx.prisma.customField.findUnique({
    where: { portfolioId_nameKey: { portfolioId, nameKey: nameKey(field.name) } },
  })
  if (!same || same.id === field.id) return
  const message = `There is a field called ${same.name} already.`
  throw new Problem('bad_input', message, { errors: [{ path: 'name', message }] })
}

/** Whether any initiative holds money in a custom field: then the portfolio's currency stays. */
export async function holdsCustomMoney(tx: Tx, portfolioId: PortfolioId): Promise<boolean> {
  const fields = await listFields(askInside(tx), portfolioId)
  const contains = fields
    .filter((one) => one.kind === 'money')
    .map(({ id }) => ({ custom: { contains: `"${id}":` } }))
  if (contains.length === 0) return false
  return (await tx.prisma.initiative.count({ where: { portfolioId, OR: contains } })) > 0
}
