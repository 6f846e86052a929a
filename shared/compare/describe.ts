import { highestRequired, levelsOn } from '../capability/level.ts'
import { readCapabilities } from '../capability/reading.ts'
import { declarationOn } from '../declaration/in-force.ts'
import { classOf } from '../focus/classify.ts'
import { readFocus } from '../focus/focus.ts'
import type { FocusOptions, Reading } from '../focus/focus.ts'
import type { Row } from '../focus/tally.ts'
import type { InitiativeClass } from '../initiative/vocabulary.ts'
import { compareText } from '../kernel/compare-text.ts'
import { summarise } from '../overview/summarise.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import type { ComparedClass, ComparedPortfolio, ComparedWork } from './compared.ts'

/** Of each class so many are named; the others are counted. */
export const mostNamed = 4

/** A portfolio as a column of the comparative table [S1], from one snapshot. */
export function describePortfolio(snapshot: Snapshot, options: FocusOptions = {}): ComparedPortfolio {
  const reading = readFocus(snapshot, options)
  const { portfolio, policy, today, hidden } = snapshot
  const { zone, firm, sentence, focus, basis } = reading.measures
  const { id, key, name, currency, illustrative, archivedAt, revision } = portfolio
  const declared = declarationOn(snapshot.declarations, today)
  return {
    portfolio: { id, key, name, currency, illustrative, archivedAt, revision },
    today,
    hidden,
    declaration: declared && {
      primary: declared.primary,
      direction: declared.direction,
      customerNeed: declared.customerNeed,
      why: declared.why,
      effectiveFrom: declared.effectiveFrom,
    },
    capabilities: snapshot.capabilities.length,
    mostImportant: mostImportantOf(snapshot),
    work: workOf(reading),
    verdict: { zone, firm, sentence, focus, basis },
    policy: { version: policy.version, setBy: policy.setBy, setAt: policy.setAt },
    ...summarise(snapshot),
  }
}

function mostImportantOf(snapshot: Snapshot): ComparedPortfolio['mostImportant'] {
  const marked = snapshot.capabilities.find((one) => one.isMostImportant)
  if (!marked) return null
  const [reading] = readCapabilities({ ...snapshot, capabilities: [marked] })
  if (!reading) return null
  const { id, name, kind } = marked
  return {
    id,
    name,
    kind,
    level: levelsOn(reading, snapshot.today).assessed,
    assessedOn: reading.assessments.at(-1)?.asOf ?? null,
    required: highestRequired(reading),
  }
}

function workOf(reading: Reading): ComparedPortfolio['work'] {
  const byClass = Map.groupBy(reading.rows, (row) => row.class)
  const of = (one: InitiativeClass) => workIn(byClass.get(one) ?? [], reading)
  return {
    core: of('core'),
    supporting: of('supporting'),
    unproven: of('unproven'),
    foundation: of('foundation'),
    competing: of('competing'),
    unclassified: of('unclassified'),
  }
}

function workIn(rows: readonly Row[], { snapshot, context }: Reading): ComparedClass {
  const heaviest = rows.toSorted(
    (one, other) => other.weight - one.weight || compareText(one.initiative.key, other.initiative.key),
  )
  return {
    total: rows.length,
    items: heaviest.slice(0, mostNamed).map(({ initiative: { id, key, title } }): ComparedWork => ({
      id,
      key,
      title,
      helps: snapshot.links.flatMap((link) => {
        const to = link.from === id && link.state === 'accepted' ? context.linked.get(link.to) : undefined
        if (!to || classOf(to, context) !== 'core') return []
        const { mechanism, rationale } = link
        return [{ mechanism, rationale, to: { key: to.key, title: to.title } }]
      }),
      builds: snapshot.uses.flatMap((use) => {
        if (use.initiative !== id || use.relation !== 'builds') return []
        const built = snapshot.capabilities.find((one) => one.id === use.capability)
        return built ? [{ capability: built.name, to: use.toLevel ?? 0 }] : []
      }),
    })),
  }
}
