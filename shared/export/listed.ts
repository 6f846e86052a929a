import { rowsFound } from '../finding/rows-found.ts'
import { formatNumber } from '../focus/number-words.ts'
import { withClasses } from '../focus/classify.ts'
import { keyNumber } from '../initiative/filter.ts'
import type { FilterTexts } from '../initiative/filter.ts'
import type { Initiative } from '../initiative/initiative.ts'
import { portfolioColumns } from '../initiative/portfolio-columns.ts'
import { makeFilter } from '../initiative/row-filter.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import { filterTexts } from './filter-texts.ts'
import { sayFilter } from './filter-words.ts'

/** The initiatives that a file lists. */
export interface Listed {
  /** By key, with their class. */
  rows: Initiative[]
  /** How many there would be without the filter. */
  of: number
  /** Archived ones that are left out. */
  archived: number
  /** What the filter asks, a few words each; none without a filter. */
  filter: string[]
}

/** The initiatives that a filter lets through, by key; archived ones only where it asks for them. */
export function listInitiatives(
  snapshot: Snapshot,
  { filter, locale }: { filter: string; locale: string },
): Listed {
  const texts = filterTexts(filter)
  const all = withClasses(snapshot).toSorted((one, other) => keyNumber(one.key) - keyNumber(other.key))
  const current = all.filter((row) => row.archivedAt === null)
  const rows = filter === '' ? current : all.filter(testFor(snapshot, texts))
  return {
    rows,
    of: current.length,
    archived: texts['archived'] === undefined ? all.length - current.length : 0,
    filter: sayFilter(texts, {
      columns: portfolioColumns(snapshot),
      rows: all,
      units: snapshot.units,
      currency: snapshot.portfolio.currency,
      locale,
    }),
  }
}

const testFor = (snapshot: Snapshot, texts: FilterTexts) =>
  makeFilter(texts, {
    columns: portfolioColumns(snapshot),
    today: snapshot.today,
    units: snapshot.units,
    // only a filter by findings needs them
    ...(texts['finding'] === undefined ? {} : { found: rowsFound(snapshot) }),
  })

/** That not all initiatives are listed, and that the verdict is of all of them all the same; null without a filter. */
export function sayListed(
  { filter, of }: Pick<Listed, 'filter' | 'of'>,
  { count, locale }: { count: number; locale: string },
): string | null {
  if (filter.length === 0) return null
  const [some, all] = [formatNumber(count, locale), formatNumber(of, locale)]
  return `Listed are ${some} of ${all} initiatives, by a filter (${filter.join('; ')}). The verdict is of the whole portfolio.`
}
