import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { laneWords } from '#shared/roadmap/lane.words.ts'
import { lanes } from '#shared/roadmap/lanes.ts'
import type { Lane, LaneRow } from '#shared/roadmap/lanes.ts'
import { ClassMark } from '../initiative/class-mark.tsx'
import { useInitiatives } from '../initiative/initiatives-context.tsx'
import { countText, dayText } from '../ui/format.ts'
import { Line, LineList, LineNote } from '../ui/line-list.tsx'
import { datesText } from './bar-words.ts'
import { keyOf, orderOf } from './roadmap-table.tsx'
import type { WordsProps } from './roadmap-table.tsx'
import css from './roadmap.module.css'
import { DatesButton } from './undated.tsx'

const few = 50

/** The roadmap where there is no room for a picture: lane by lane, the dates as text. */
export const RoadmapList = (props: WordsProps) =>
  lanes.map((lane) => <LaneList key={lane} lane={lane} rows={props.roadmap.inLanes[lane]} {...props} />)

function LaneList(props: WordsProps & { lane: Lane; rows: readonly LaneRow[] }) {
  const { lane, rows, roadmap, onSave, onOpen } = props
  const { portfolio } = useInitiatives()
  const [most, setMost] = useState(few)
  if (rows.length === 0) return null
  return (
    <section className={css['lane']} aria-labelledby={`lane-${lane}`}>
      <h2 id={`lane-${lane}`}>
        {laneWords[lane].name} · {countText(rows.length)}
      </h2>
      <LineList label={laneWords[lane].name}>
        {rows.slice(0, most).map(({ row, under }) => {
          const { waits, wrong } = orderOf(row.id, roadmap)
          const marks = roadmap.marks.get(row.id) ?? []
          return (
            <Line
              key={row.id}
              title={
                <Link
                  to="/portfolios/$key/initiatives/$initiative"
                  params={{ key: portfolio.key, initiative: row.key }}
                >
                  {row.key} {row.title}
                </Link>
              }
              about={row.start === null && row.end === null ? 'no dates' : datesText(row)}
              acts={<DatesButton {...{ row, onSave, onOpen }} />}
            >
              <LineNote>
                <ClassMark class={row.class} />
                {under !== null && `, supports ${keyOf(under, roadmap)}`}
              </LineNote>
              {marks.map((mark) => (
                <LineNote key={mark.id}>
                  {dayText(mark.day)}: {mark.name}
                </LineNote>
              ))}
              {waits !== '' && <LineNote>{waits}</LineNote>}
              {wrong.map((sentence) => (
                <p key={sentence} className={css['early']}>
                  {sentence}
                </p>
              ))}
            </Line>
          )
        })}
      </LineList>
      {rows.length > most && (
        <Button mt="sm" size="compact-sm" variant="default" onClick={() => setMost(most + 200)}>
          {countText(rows.length - most)} more
        </Button>
      )}
    </section>
  )
}
