import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { Assessment } from '#shared/focus/assessment.ts'
import { formatFocus } from '#shared/focus/number-words.ts'
import { inScope } from '../finding/remedy-link.ts'
import { countText, locale } from '../ui/format.ts'
import css from './focus.module.css'
import { RowsLink } from './rows-link.tsx'
import own from './units.module.css'

const atFirst = 6

interface Props {
  units: Assessment['units']
  portfolioKey: string
}

/** Where it splits: each unit's focus as a bar from the middle, to the right when it drives what was declared. */
export function Units({ units, portfolioKey }: Props) {
  const [all, setAll] = useState(false)
  const driving = units.filter((one) => one.focus !== null)
  const shown = all ? driving : driving.slice(0, atFirst)
  return (
    <section aria-labelledby="units">
      <h2 className={css['heading']} id="units">
        Where it splits <small>by unit, most driving weight first</small>
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
              <Unit key={one.unit.id} {...one} portfolioKey={portfolioKey} />
            ))}
          </tbody>
        </table>
      )}
      {driving.length > atFirst && (
        <UnstyledButton className={css['more']} onClick={() => setAll(!all)} aria-expanded={all} data-screen>
          {all ? 'Show fewer' : `Show all ${countText(driving.length)}`}
        </UnstyledButton>
      )}
    </section>
  )
}

function Unit({
  unit,
  focus,
  pullsOtherWay,
  portfolioKey,
}: Assessment['units'][number] & { portfolioKey: string }) {
  if (focus === null) return null
  const half = `${Math.abs(focus) * 50}%`
  return (
    <tr>
      <th scope="row">
        <RowsLink portfolioKey={portfolioKey} search={{ unit: unit.id, stage: inScope }}>
          {unit.name}
        </RowsLink>
        {pullsOtherWay && <span className={own['pulls']}>pulls the other way</span>}
      </th>
      <td>
        <span className={own['track']} aria-hidden="true">
          <i
            data-against={focus < 0 || undefined}
            style={focus < 0 ? { right: '50%', width: half } : { left: '50%', width: half }}
          />
        </span>
        {formatFocus(focus, locale)}
      </td>
    </tr>
  )
}
