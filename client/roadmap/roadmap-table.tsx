import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { laneWords } from '#shared/roadmap/lane.words.ts'
import { lanes } from '#shared/roadmap/lanes.ts'
import type { Dates, Lane, LaneRow } from '#shared/roadmap/lanes.ts'
import { sayBroken } from '#shared/roadmap/out-of-order.words.ts'
import { ClassMark } from '../initiative/class-mark.tsx'
import { useInitiatives } from '../initiative/initiatives-context.tsx'
import { countText, dayText, locale } from '../ui/format.ts'
import { ActionsCell, Cell, RecordRow, RecordTable } from '../ui/record-table.tsx'
import css from './roadmap.module.css'
import { DatesButton } from './undated.tsx'
import type { Roadmap } from './use-roadmap.ts'

interface Props {
  roadmap: Roadmap
  onSave: (row: Initiative, dates: Dates) => void
  onOpen: (row: Initiative) => void
}

const few = 100

/** The roadmap as tables, lane by lane: what the picture shows, in words. */
export const RoadmapTable = (props: Props) =>
  lanes.map((lane) => <LaneTable key={lane} lane={lane} rows={props.roadmap.inLanes[lane]} {...props} />)

function LaneTable({
  lane,
  rows,
  roadmap,
  onSave,
  onOpen,
}: Props & { lane: Lane; rows: readonly LaneRow[] }) {
  const { portfolio } = useInitiatives()
  const [most, setMost] = useState(few)
  if (rows.length === 0) return null
  const { rules, broken, marks } = roadmap
  const keyOf = (id: string) => rules.rows.get(id as LaneRow['row']['id'])?.key ?? '' // ids of initiatives
  return (
    <section className={css['lane']} aria-labelledby={`lane-${lane}`}>
      <h2 id={`lane-${lane}`}>
        {laneWords[lane].name} · {countText(rows.length)}
      </h2>
      <RecordTable
        caption={`${laneWords[lane].name}: ${laneWords[lane].about}`}
        headers={['Initiative', 'Class', 'Start', 'End', 'Milestones and gates', 'Order']}
        hasActions
        rows={rows.slice(0, most)}
      >
        {({ row, under }) => {
          const mine = (rules.of.get(row.id) ?? []).filter((rule) => rule.from === row.id)
          const wrong = mine.filter((rule) => broken.has(rule))
          const waits = mine.filter((rule) => rule.kind === 'dependency')
          return (
            <RecordRow key={row.id}>
              <Cell label="Initiative">
                <span className={css['inRow']} data-under={under !== null || undefined}>
                  <Link
                    to="/portfolios/$key/initiatives/$initiative"
                    params={{ key: portfolio.key, initiative: row.key }}
                  >
                    {row.key} {row.title}
                  </Link>
                  {under !== null && <span className={css['source']}>supports {keyOf(under)}</span>}
                </span>
              </Cell>
              <Cell label="Class">
                <ClassMark class={row.class} />
              </Cell>
              <Cell label="Start">{row.start === null ? 'none' : dayText(row.start)}</Cell>
              <Cell label="End">{row.end === null ? 'none' : dayText(row.end)}</Cell>
              <Cell label="Milestones and gates">
                {(marks.get(row.id) ?? []).map((mark) => `${mark.name}, ${dayText(mark.day)}`).join('; ')}
              </Cell>
              <Cell label="Order">
                {[
                  waits.length > 0 ? `Waits for ${waits.map((rule) => keyOf(rule.to)).join(', ')}.` : '',
                  ...wrong.map((rule) => sayBroken(rule, { rules, locale })),
                ]
                  .filter(Boolean)
                  .join(' ')}
              </Cell>
              <ActionsCell>
                <DatesButton {...{ row, onSave, onOpen }} />
              </ActionsCell>
            </RecordRow>
          )
        }}
      </RecordTable>
      {rows.length > most && (
        <Button mt="sm" size="compact-sm" variant="default" onClick={() => setMost(most + 500)}>
          {countText(rows.length - most)} more
        </Button>
      )}
    </section>
  )
}
