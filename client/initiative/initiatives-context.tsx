import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, use, useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { declarationOn } from '#shared/declaration/in-force.ts'
import { classify } from '#shared/focus/classify.ts'
import { applyChanges } from '#shared/focus/effect.ts'
import { measureFocus } from '#shared/focus/focus.ts'
import { portfolioColumns } from '#shared/initiative/portfolio-columns.ts'
import type { Initiative, InitiativePatch, InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { Reference } from '#shared/kernel/list.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { useAsOf } from '../history/use-as-of.ts'
import { peopleQuery } from '../person/person.queries.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { locale } from '../ui/format.ts'
import { editingOf } from './editing/make-editing.ts'
import { useLeaveWarning } from './editing/use-leave-warning.ts'
import { labelOf } from './editing/edit-label.ts'

export type Initiatives = ReturnType<typeof useInitiativesValue>

const Context = createContext<Initiatives | null>(null)

/** Gives the initiatives of the address's portfolio, with unsaved edits applied, to all parts of a page. */
export function InitiativesProvider({ children }: { children: ReactNode }) {
  const value = useInitiativesValue()
  return <Context value={value}>{children}</Context>
}

/** The initiatives of the page, what I may do to them, and how. */
export function useInitiatives(): Initiatives {
  const value = use(Context)
  if (!value) throw new Error('There is no InitiativesProvider around this.')
  return value
}

function useInitiativesValue() {
  const { snapshot: saved, portfolio, me, may } = usePortfolio()
  const isPast = useAsOf() !== null
  const client = useQueryClient()
  const person = me.user?.person ?? null
  const editing = editingOf(client, { portfolioId: portfolio.id, userId: me.user?.id ?? '' })
  const { data: everybody } = useQuery(peopleQuery())
  const edits = useSyncExternalStore(editing.queue.subscribe, editing.queue.read)
  const acts = useSyncExternalStore(editing.acts.subscribe, editing.acts.read)
  useLeaveWarning(edits.waiting.length > 0)

  const snapshot = useMemo(() => {
    // what waits to be saved belongs to today
    if (edits.waiting.length === 0 || isPast) return saved
    return applyChanges(
      saved,
      edits.waiting.flatMap(({ rows, created }) => [
        ...rows.map(({ initiative, patch }) => ({ id: initiative, patch })),
        ...created.map((patch) => ({ patch })),
      ]),
    )
  }, [saved, edits.waiting, isPast])
  const rows = useMemo(() => withClasses(snapshot), [snapshot])
  const people = useMemo(() => peopleOf(snapshot, everybody), [snapshot, everybody])
  const mayAdd = may('initiative.bulk')
  const { units } = snapshot
  const tags = useMemo(() => tagsOf(snapshot), [snapshot])
  const names = useMemo(() => ({ units, people, tags, mayAdd }), [units, people, tags, mayAdd])
  const columns = portfolioColumns(saved)
  // a row shows its edit at once, the verdict follows a frame later
  const measured = useDeferredValue(snapshot)
  const measures = useMemo(() => measureFocus(measured, { locale }), [measured])

  return useMemo(() => {
    const owns = (row: Initiative) => person !== null && row.owner?.id === person
    return {
      snapshot,
      portfolio,
      /** Every column of the portfolio, its own fields too. */
      columns,
      rows,
      names,
      findByKey: (key: string) => rows.find((row) => row.key === key.toUpperCase()),
      measures,
      primary: declarationOn(snapshot.declarations, snapshot.today)?.primary ?? null,
      me,
      may,
      owns,
      mayEdit: (row: Initiative) =>
        !isUnsaved(row) && row.archivedAt === null && may('initiative.update', owns(row)),
      mayUndo: may('change.undo'),
      /** The page looks at a past day: nothing is edited. */
      isPast,
      editing,
      edits,
      acts,
      edit: (row: Initiative, patch: InitiativePatch) =>
        editing.edit(row, patch, labelOf(row, patch, columns)),
    }
  }, [snapshot, columns, portfolio, rows, names, measures, person, me, may, isPast, editing, edits, acts])
}

// a record without a class has one class at a time; equal input gives the same row object, so rows need no new drawing
const classed = new WeakMap<InitiativeRecord, Initiative>()

/** Rows with their class today. */
function withClasses(snapshot: Snapshot): readonly Initiative[] {
  const classes = classify(snapshot)
  return snapshot.initiatives.map((record) => {
    const found = classes.get(record.id) ?? 'unclassified'
    const known = classed.get(record)
    if (known?.class === found) return known
    const row = { ...record, class: found }
    classed.set(record, row)
    return row
  })
}

/** A row that a paste adds and the server does not have yet: shown, and left alone until it has. */
const isUnsaved = (row: Initiative): boolean => row.id.startsWith('new:')

/** Words that initiatives are tagged with, by the alphabet. */
const tagsOf = ({ initiatives }: Snapshot): readonly string[] =>
  [...new Set(initiatives.flatMap((row) => row.tags))].toSorted((a, b) => a.localeCompare(b))

/** People to choose from: the organisation's, and those whom the portfolio names already; by name. */
function peopleOf(snapshot: Snapshot, everybody: readonly Reference[] = []): readonly Reference[] {
  const people = new Map<string, Reference>(everybody.map((one) => [one.id, one]))
  for (const { owner, sponsor } of snapshot.initiatives) {
    if (owner) people.set(owner.id, owner)
    if (sponsor) people.set(sponsor.id, sponsor)
  }
  return [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name))
}
