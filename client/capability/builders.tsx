import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { sayLevel } from '#shared/capability/capability.words.ts'
import { highestRequired } from '#shared/capability/level.ts'
import type { Build, CapabilityReading } from '#shared/capability/reading.ts'
import { stageWords } from '#shared/initiative/initiative.words.ts'
import { compareText } from '#shared/kernel/compare-text.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { countText, dayText } from '../ui/format.ts'
import { Cell, RecordRow, RecordTable } from '../ui/record-table.tsx'
import css from './backbone.module.css'

const atFirst = 25

interface Builder extends Build {
  reading: CapabilityReading
}

/** All work in scope that builds a capability, the earliest first; those without a day last. */
export function Builders({ readings }: { readings: readonly CapabilityReading[] }) {
  const { portfolio } = usePortfolio()
  const [all, setAll] = useState(false)
  const builders = readings
    .flatMap((reading) => reading.builds.map((build): Builder => ({ ...build, reading })))
    .toSorted((one, other) => compareText(one.readyOn ?? '~', other.readyOn ?? '~'))
  if (builders.length === 0)
    return (
      <p className={css['fine']}>
        Nothing in scope builds a capability. Open one above and say who builds it.
      </p>
    )
  return (
    <>
      <RecordTable
        caption="Who builds what by when"
        headers={['By', 'Initiative', 'Builds', 'From, to']}
        rows={all ? builders : builders.slice(0, atFirst)}
      >
        {({ initiative, reading, from, to, readyOn }) => (
          <RecordRow key={`${initiative.id} ${reading.capability.id}`}>
            <Cell label="By">
              <span className={css['when']}>{readyOn === null ? 'no day yet' : dayText(readyOn)}</span>
              {readyOn !== null && readyOn <= reading.today && (
                <span className={css['past']}> has passed</span>
              )}
            </Cell>
            <Cell label="Initiative">
              <Link
                to="/portfolios/$key/initiatives/$initiative"
                params={{ key: portfolio.key, initiative: initiative.key }}
              >
                {initiative.key} {initiative.title}
              </Link>
              {initiative.stage !== 'active' && (
                <span className={css['fine']}> {stageWords[initiative.stage].toLowerCase()}</span>
              )}
            </Cell>
            <Cell label="Builds">{reading.capability.name}</Cell>
            <Cell label="From, to">
              {from === null ? '' : `${sayLevel(from)} → `}
              {sayLevel(to)}
              {to < highestRequired(reading) && (
                <span className={css['past']}> less than required: {sayLevel(highestRequired(reading))}</span>
              )}
            </Cell>
          </RecordRow>
        )}
      </RecordTable>
      {builders.length > atFirst && (
        <Button
          mt="xs"
          size="compact-sm"
          variant="subtle"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          data-screen
        >
          {all ? 'Show fewer' : `Show all ${countText(builders.length)}`}
        </Button>
      )}
    </>
  )
}
