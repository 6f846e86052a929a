import { withCustom } from '../field/custom-cells.ts'
import { resolveWritten } from '../field/written.ts'
import { keyNumber } from '../initiative/filter.ts'
import { initiativeDefaults } from '../initiative/initiative.ts'
import type { InitiativePatch, InitiativeRecord } from '../initiative/initiative.ts'
import { initiativeId } from '../kernel/id.ts'
import type { InitiativeId } from '../kernel/id.ts'
import type { Reference } from '../kernel/list.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'

/** A change that is not made yet: it patches the row it names, or adds one when it names none. */
export interface ProposedChange {
  readonly id?: InitiativeId | undefined
  readonly patch: InitiativePatch
}

type Find = (written: string) => Reference

/**
 * The snapshot as it would be after the changes, in their order; nothing is written and the snapshot given stays as it
 * was. Absent is left, null empties. Changes to rows that are not in the snapshot do nothing. New rows are last, with
 * the made-up ids `new:1`, `new:2`, … and keys after the highest known; units and people that are not known yet get ids made of their names.
 */
export function applyChanges(snapshot: Snapshot, changes: readonly ProposedChange[]): Snapshot {
  const find = { unit: unitFinder(snapshot), person: personFinder(snapshot), fields: snapshot.fields }
  const patches = new Map<InitiativeId, InitiativePatch[]>()
  const added: InitiativeRecord[] = []
  // looked for once, however many are added
  const highest = changes.some(({ id }) => id === undefined) ? highestNumber(snapshot.initiatives) : 0
  for (const { id, patch } of changes) {
    if (id === undefined) {
      const blank = blankRow(snapshot, { number: added.length + 1, highest })
      added.push(patched(blank, patch, find))
    } else patches.set(id, [...(patches.get(id) ?? []), patch])
  }
  const changed = snapshot.initiatives.map((row) =>
    (patches.get(row.id) ?? []).reduce((current, patch) => patched(current, patch, find), row),
  )
  return { ...snapshot, initiatives: [...changed, ...added] }
}

function patched(
  row: InitiativeRecord,
  patch: InitiativePatch,
  find: { unit: Find; person: Find; fields: Snapshot['fields'] },
): InitiativeRecord {
  const { unit, owner, sponsor, custom, ...plain } = patch
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined))
  return {
    ...row,
    ...given,
    custom: custom ? withCustom(row.custom, resolveWritten(custom, find)) : row.custom,
    unit: referenceFor(unit, row.unit, find.unit),
    owner: referenceFor(owner, row.owner, find.person),
    sponsor: referenceFor(sponsor, row.sponsor, find.person),
  }
}

const referenceFor = (written: string | null | undefined, current: Reference | null, find: Find) =>
  written === undefined ? current : written === null ? null : find(written)

const blankRow = (
  { portfolio, today }: Snapshot,
  { number, highest }: { number: number; highest: number },
): InitiativeRecord => ({
  title: 'New initiative',
  ...initiativeDefaults,
  id: initiativeId.parse(`new:${number}`),
  portfolioId: portfolio.id,
  key: `${portfolio.key}-${highest + number}`,
  unit: null,
  owner: null,
  sponsor: null,
  archivedAt: null,
  version: 0,
  createdAt: `${today}T00:00:00Z`,
  updatedAt: `${today}T00:00:00Z`,
})

const highestNumber = (initiatives: readonly InitiativeRecord[]): number =>
  initiatives.reduce((highest, { key }) => Math.max(highest, keyNumber(key)), 0)

const unitFinder = ({ units }: Snapshot): Find => finder(() => units)

// people are known here only as owners and sponsors
const personFinder = ({ initiatives }: Snapshot): Find =>
  finder(() => initiatives.flatMap(({ owner, sponsor }) => [owner, sponsor].filter((one) => one !== null)))

/** Finds a reference by id or by name, whatever its case; reads what is known only once it is asked. */
function finder(read: () => readonly Reference[]): Find {
  let known: Map<string, Reference> | null = null
  return (written) => {
    known ??= new Map(
      read().flatMap(({ id, name }) => [
        [id, { id, name }],
        [nameKey(name), { id, name }],
      ]),
    )
    return (
      known.get(written) ??
      known.get(nameKey(written)) ?? { id: `new:${written.trim()}`, name: written.trim() }
    )
  }
}

const nameKey = (name: string) => `name ${name.trim().toLowerCase()}`
