import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
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

export interface WordsProps {
  roadmap: Roadmap
  onSave: (row: Initiative, dates: Dates) => void
  onOpen: (row: Initiative) => void
}

const few = 100

/** The roadmap as tables, lane by lane: what the picture shows, in words. */
export const RoadmapTable = (props: WordsProps) =>
  lanes.map((lane) => <LaneTable key={lane} lane={lane} rows={props.roadmap.inLanes[lane]} {...props} />)

function LaneTable({
  lane,
  rows,
  roadmap,
  onSave,
  onOpen,
}: WordsProps & { lane: Lane; rows: readonly LaneRow[] }) {
  const { portfolio } = useInitiatives()
  const [most, setMost] = useState(few)
  if (rows.length === 0) return null
  const { marks } = roadmap
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
          const { waits, wrong } = orderOf(row.id, roadmap)
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
                  {under !== null && <span className={css['source']}>supports {keyOf(under, roadmap)}</span>}
                </span>
              </Cell>
              <Cell label="Class">
                <ClassMark class={row.class} />
              </Cell>
              <Cell label="Start">
                <Day day={row.start} />
              </Cell>
              <Cell label="End">
                <Day day={row.end} />
              </Cell>
              <Cell label="Milestones and gates">
                <span className={css['marks']}>
                  {(marks.get(row.id) ?? []).map((mark) => (
                    <span key={mark.id}>
                      {dayText(mark.day)}: {mark.name}
                    </span>
                  ))}
                </span>
              </Cell>
              <Cell label="Order">{[waits, ...wrong].filter(Boolean).join(' ')}</Cell>
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

const Day = ({ day }: { day: string | null }) => (
  <span className={css['day']}>{day === null ? 'none' : dayText(day)}</span>
)

export const keyOf = (id: InitiativeId, { rules }: Roadmap): string => rules.rows.get(id)?.key ?? ''

/** What an initiative waits for, and what of its order is broken, in sentences; empty when there is nothing to say. */
export function orderOf(id: InitiativeId, roadmap: Roadmap): { waits: string; wrong: string[] } {
  const { rules, broken } = roadmap
  const mine = (rules.of.get(id) ?? []).filter((rule) => rule.from === id)
  const waitsFor = mine.filter((rule) => rule.kind === 'dependency').map((rule) => keyOf(rule.to, roadmap))
  return {
    waits: waitsFor.length > 0 ? `Waits for ${waitsFor.join(', ')}.` : '',
    wrong: mine.filter((rule) => broken.has(rule)).map((rule) => sayBroken(rule, { rules, locale })),
  }
}
