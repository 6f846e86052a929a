import { noCustom } from '#shared/field/custom.ts'
import { withCustom } from '#shared/field/custom-cells.ts'
import type { CustomField } from '#shared/field/field.ts'
import { missingRequired } from '#shared/field/required.ts'
import { initiativeDefaults } from '#shared/initiative/initiative.ts'
import type { InitiativeCreate, InitiativePatch, InitiativeRecord } from '#shared/initiative/initiative.ts'
import { stageWords } from '#shared/initiative/initiative.words.ts'
import { mayMoveStage } from '#shared/initiative/vocabulary.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Issue } from '#shared/kernel/problem.ts'

import { askInside } from '../db/ask.ts'
import { stated } from '../db/stated.ts'
import type { Tx } from '../db/write.ts'
import { resolveCustom } from '../field/custom.service.ts'
import type { CustomResolved } from '../field/custom.service.ts'
import { listFields } from '../field/field.service.ts'
import { insertInitiatives, refuseTakenExternalId, saveInitiatives } from './initiative.store.ts'
import type { NewInitiative } from './initiative.store.ts'
import { resolveReferences } from './reference.service.ts'
import type { Resolved } from './reference.service.ts'

export {
  findInitiative,
  insertAgain,
  insertInitiatives,
  listInitiatives,
  listInitiativesOf,
  removeInitiatives,
  saveInitiatives,
} from './initiative.store.ts'
export type { NewInitiative } from './initiative.store.ts'

/** What a write names, found: units and people, and the values of custom fields. */
export interface Named extends Resolved {
  custom: CustomResolved
}

/** Finds all that a write names, in its portfolio's own fields too. Throws Problem with what is not there. */
export async function resolveNamed(
  tx: Tx,
  patch: InitiativePatch,
  { fields, mayAdd }: { fields: readonly CustomField[]; mayAdd: boolean },
): Promise<Named> {
  const references = await resolveReferences(tx, patch, mayAdd)
  return { ...references, custom: await resolveCustom(tx, patch.custom, { fields, mayAdd }) }
}

/** A record with a patch laid over it; what it names comes resolved. */
export const patched = (
  current: InitiativeRecord,
  patch: InitiativePatch,
  { custom, ...references }: Named,
): InitiativeRecord => {
  const { unit: _u, owner: _o, sponsor: _s, custom: _c, ...plain } = patch
  return { ...current, ...stated(plain), ...references, custom: withCustom(current.custom, custom) }
}

/** What is wrong with a record after a patch: dates the wrong way round, a stage that cannot follow, a field it requires. */
export function issuesOfEdit(
  current: InitiativeRecord,
  wanted: InitiativeRecord,
  fields: readonly CustomField[],
): Issue[] {
  const issues: Issue[] = missingRequired(fields, current, wanted)
  if (wanted.start !== null && wanted.end !== null && wanted.start > wanted.end) {
    issues.push({ path: 'end', message: 'The end is before the start.' })
  }
  if (!mayMoveStage(current.stage, wanted.stage)) {
    const [from, to] = [stageWords[current.stage], stageWords[wanted.stage]]
    issues.push({ path: 'stage', message: `${from} work cannot become ${to.toLowerCase()} directly.` })
  }
  return issues
}

/** A new initiative with all that it names found, before it has an id and a key. */
export async function newInitiative(
  tx: Tx,
  { unit, owner, sponsor, custom: written, ...plain }: InitiativeCreate,
  options: { fields: readonly CustomField[]; mayAdd: boolean },
): Promise<NewInitiative> {
  const { custom, ...resolved } = await resolveNamed(tx, { unit, owner, sponsor, custom: written }, options)
  const references = { unit: null, owner: null, sponsor: null, ...resolved }
  return {
    ...initiativeDefaults,
    title: plain.title,
    ...stated(plain),
    ...references,
    custom: withCustom(noCustom, custom),
    archivedAt: null,
  }
}

export async function createInitiative(
  tx: Tx,
  portfolioId: PortfolioId,
  { written, mayAdd }: { written: InitiativeCreate; mayAdd: boolean },
): Promise<InitiativeRecord> {
  const fields = await listFields(askInside(tx), portfolioId)
  const one = await newInitiative(tx, written, { fields, mayAdd })
  await refuseTakenExternalId(tx, { portfolioId, externalId: one.externalId })
  const [record] = await insertInitiatives(tx, portfolioId, { written: [one] })
  if (!record) throw new Error('an inserted initiative is missing')
  return record
}

export async function updateInitiative(
  tx: Tx,
  current: InitiativeRecord,
  { patch, mayAdd }: { patch: InitiativePatch; mayAdd: boolean },
): Promise<InitiativeRecord> {
  const fields = await listFields(askInside(tx), current.portfolioId)
  const wanted = patched(current, patch, await resolveNamed(tx, patch, { fields, mayAdd }))
  const issues = issuesOfEdit(current, wanted, fields)
  if (issues.length > 0) throw new Problem('bad_input', issues[0]?.message ?? '', { errors: issues })
  if (wanted.externalId !== current.externalId) await refuseTakenExternalId(tx, wanted)
  const [saved] = await saveInitiatives(tx, { edits: [{ current, wanted }] })
  return saved ?? current
}

/** Archives, or brings back; already so: nothing changes. */
export async function setInitiativeArchived(
  tx: Tx,
  current: InitiativeRecord,
  archived: boolean,
): Promise<InitiativeRecord> {
  if ((current.archivedAt !== null) === archived) return current
  const wanted = { ...current, archivedAt: archived ? tx.at : null }
  const [saved] = await saveInitiatives(tx, {
    edits: [{ current, wanted }],
    action: archived ? 'archive' : 'restore',
  })
  return saved ?? current
}
