import { initiativeDefaults } from '#shared/initiative/initiative.ts'
import type { InitiativeCreate, InitiativePatch, InitiativeRecord } from '#shared/initiative/initiative.ts'
import { stageWords } from '#shared/initiative/initiative.words.ts'
import { mayMoveStage } from '#shared/initiative/vocabulary.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Issue } from '#shared/kernel/problem.ts'

import type { Tx } from '../db/write.ts'
import { insertInitiatives, refuseTakenExternalId, saveInitiatives } from './initiative.store.ts'
import type { Resolved } from './reference.service.ts'
import { resolveReferences } from './reference.service.ts'

export {
  findSupported,
  insertAgain,
  insertInitiatives,
  listInitiatives,
  removeInitiatives,
  saveInitiatives,
} from './initiative.store.ts'
export type { NewInitiative } from './initiative.store.ts'

/** What absent and undefined say: nothing. Exact optional types keep them apart, JSON does not. */
const stated = <T extends object>(patch: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  } // only undefined was dropped

/** A record with a patch laid over it; units and people come resolved. */
export const patched = (
  current: InitiativeRecord,
  patch: InitiativePatch,
  resolved: Resolved,
): InitiativeRecord => {
  const { unit: _u, owner: _o, sponsor: _s, ...plain } = patch
  return { ...current, ...stated(plain), ...resolved }
}

/** What is wrong with a record after a patch: dates the wrong way round, a stage that cannot follow. */
export function issuesOfEdit(current: InitiativeRecord, wanted: InitiativeRecord): Issue[] {
  const issues: Issue[] = []
  if (wanted.start !== null && wanted.end !== null && wanted.start > wanted.end) {
    issues.push({ path: 'end', message: 'The end is before the start.' })
  }
  if (!mayMoveStage(current.stage, wanted.stage)) {
    const [from, to] = [stageWords[current.stage], stageWords[wanted.stage]]
    issues.push({ path: 'stage', message: `${from} work cannot become ${to.toLowerCase()} directly.` })
  }
  return issues
}

export async function createInitiative(
  tx: Tx,
  portfolioId: PortfolioId,
  { written, mayAdd }: { written: InitiativeCreate; mayAdd: boolean },
): Promise<InitiativeRecord> {
  const { unit, owner, sponsor, ...plain } = written
  const resolved = await resolveReferences(tx, { unit, owner, sponsor }, mayAdd)
  await refuseTakenExternalId(tx, { portfolioId, externalId: plain.externalId ?? null })
  const references = { unit: null, owner: null, sponsor: null, ...resolved }
  const one = {
    ...initiativeDefaults,
    title: written.title,
    ...stated(plain),
    ...references,
    archivedAt: null,
  }
  const [record] = await insertInitiatives(tx, portfolioId, { written: [one] })
  if (!record) throw new Error('an inserted initiative is missing')
  return record
}

export async function updateInitiative(
  tx: Tx,
  current: InitiativeRecord,
  { patch, mayAdd }: { patch: InitiativePatch; mayAdd: boolean },
): Promise<InitiativeRecord> {
  const resolved = await resolveReferences(tx, patch, mayAdd)
  const wanted = patched(current, patch, resolved)
  const issues = issuesOfEdit(current, wanted)
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
