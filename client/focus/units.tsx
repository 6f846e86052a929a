import { useState } from 'react'
import type { Assessment } from '#shared/focus/assessment.ts'
import { formatFocus } from '#shared/focus/number-words.ts'
import type { UnitId } from '#shared/kernel/id.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { withDescendants } from '#shared/unit/unit-tree.ts'
import { inScope } from '../finding/remedy-link.ts'
import { countText, locale } from '../ui/format.ts'
import css from './focus.module.css'
import { MoreButton } from './more-button.tsx'
import { RowsLink } from './rows-link.tsx'
import own from './units.module.css'

const atFirst = 6

type Measured = Assessment['units'][number]

interface Props {
  units: readonly Measured[]
  snapshot: Snapshot
}

/** Where it splits: each unit with all below it, its focus as a bar from the middle, to the right when it drives what was declared. */
export function Units({ units, snapshot }: Props) {
  const [all, setAll] = useState(false)
  const driving = units.filter((one) => one.focus !== null)
  const shown = all ? driving : firstOf(driving)
  const isTree = driving.some((one) => one.depth > 0)
  return (
    <section aria-labelledby="units">
      <h2 className={css['heading']} id="units">
        Where it splits{' '}
        <small>{isTree ? 'by unit, with all below it' : 'by unit, most driving weight first'}</small>
      </h2>
      {driving.length === 0 ? (
        <p className={css['none']}>
          No unit drives a strategy yet. Give initiatives a unit to see where it splits.
        </p>
      ) : (
        <table className={`${own['units']} num`}>
          <thead className="only-read-out">
            <tr>
              <th scope="col">Unit</th>
              <th scope="col">Focus, from −1 to +1</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <Unit key={one.unit.id} measured={one} units={units} snapshot={snapshot} />
            ))}
          </tbody>
        </table>
      )}
      {driving.length > shown.length || all ? (
        <MoreButton onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? 'Show fewer' : `Show all ${countText(driving.length)}`}
        </MoreButton>
      ) : null}
      <Silent units={units} snapshot={snapshot} />
    </section>
  )
}

/** The upper levels first, as far as there is room; the order of the tree stays. */
function firstOf(units: readonly Measured[]): readonly Measured[] {
  if (units.length <= atFirst) return units
  const upper = new Set(units.toSorted((one, other) => one.depth - other.depth).slice(0, atFirst))
  return units.filter((one) => upper.has(one))
}

/** What opens the rows of a unit: it and all below it. */
const rowsIn = (unit: string, { units }: Snapshot) =>
  // an id, as the assessment names it
  [...withDescendants(units, unit as UnitId)].join(',')

function Unit({ measured, units, snapshot }: { measured: Measured } & Props) {
  const { unit, focus, depth, parent, pullsOtherWay } = measured
  if (focus === null) return null
  const half = `${Math.abs(focus) * 50}%`
  const search = { unit: rowsIn(unit.id, snapshot), stage: inScope }
  const { key } = snapshot.portfolio
  return (
    <tr>
      <th scope="row" style={{ paddingLeft: Math.min(depth, 4) * 16 }}>
        <RowsLink portfolioKey={key} search={search}>
          {unit.name}
        </RowsLink>
        {parent !== null && (
          <span className="only-read-out">
            , below {units.find((one) => one.unit.id === parent)?.unit.name}
          </span>
        )}
        {pullsOtherWay && <span className={own['pulls']}>pulls the other way</span>}
      </th>
      <td>
        <span className={own['track']} aria-hidden="true">
          <i
            data-against={focus < 0 || undefined}
            style={focus < 0 ? { right: '50%', width: half } : { left: '50%', width: half }}
          />
        </span>
        <RowsLink portfolioKey={key} search={{ ...search, class: 'core,competing' }}>
          {formatFocus(focus, locale)}
        </RowsLink>
      </td>
    </tr>
  )
}

/** Units that say nothing here: with work that drives no strategy, and without any work in scope. */
function Silent({ units, snapshot }: Props) {
  const { key } = snapshot.portfolio
  const measured = new Set<string>(units.map((one) => one.unit.id))
  const undriven = units.filter((one) => one.focus === null)
  const idle = snapshot.units.filter((one) => !measured.has(one.id))
  if (undriven.length + idle.length === 0) return null
  return (
    <details className={own['silent']} data-screen>
      <summary>
        {[
          undriven.length > 0 ? `${countText(undriven.length)} without driving weight` : null,
          idle.length > 0 ? `${countText(idle.length)} with nothing in scope` : null,
        ]
          .filter((one) => one !== null)
          .join(', ')}
      </summary>
      <ul>
        {undriven.map(({ unit }) => (
          <li key={unit.id}>
            <RowsLink portfolioKey={key} search={{ unit: rowsIn(unit.id, snapshot), stage: inScope }}>
              {unit.name}
            </RowsLink>
            : its work drives no strategy, or weighs nothing in this measure
          </li>
        ))}
        {idle.map((unit) => (
          <li key={unit.id}>
            <RowsLink portfolioKey={key} search={{ unit: rowsIn(unit.id, snapshot) }}>
              {unit.name}
            </RowsLink>
            : nothing approved, active or paused here
          </li>
        ))}
      </ul>
    </details>
  )
}
