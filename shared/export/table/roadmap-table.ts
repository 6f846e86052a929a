import { gateOutcomeWords } from '../../gate/gate.words.ts'
import { classWords } from '../../initiative/initiative.words.ts'
import { formatDay } from '../../kernel/day.ts'
import { laneWords } from '../../roadmap/lane.words.ts'
import { column, dayCell, textCell } from './cell.ts'
import type { RoadmapRow } from '../roadmap-rows.ts'
import type { Table } from './table.ts'
import type { Told } from '../told.ts'

/** What is planned, lane by lane, with what lies on each row and what is out of order. */
export const roadmapTable = ({ summary, locale }: Told): Table => ({
  title: 'Roadmap',
  columns: [
    column('Lane', 'text', 2),
    column('Key', 'text', 1),
    column('Title', 'text', 4),
    column('Class', 'text', 1),
    column('Serves', 'text', 1),
    column('Start', 'day', 2),
    column('End', 'day', 2),
    column('Milestones', 'text', 3),
    column('Gates', 'text', 3),
    column('Out of order', 'text', 4),
  ],
  rows: summary.roadmap.map((row) => [
    textCell(laneWords[row.lane].name),
    textCell(row.key),
    textCell(row.title),
    textCell(classWords[row.class]),
    textCell(row.under),
    dayCell(row.start, locale),
    dayCell(row.end, locale),
    textCell(sayMilestones(row, locale)),
    textCell(sayGates(row, locale)),
    textCell(row.outOfOrder.join(' ')),
  ]),
  empty: 'Nothing is planned.',
})

const sayMilestones = ({ milestones }: RoadmapRow, locale: string): string =>
  milestones
    .map(({ name, due, doneOn }) =>
      doneOn === null
        ? `${name}, due ${formatDay(due, { locale })}`
        : `${name}, done ${formatDay(doneOn, { locale })}`,
    )
    .join('; ')

const sayGates = ({ gates }: RoadmapRow, locale: string): string =>
  gates
    .map(({ name, due, decision, decidedOn }) => {
      if (decision !== null)
        return `${name}, ${gateOutcomeWords[decision].toLowerCase()}${decidedOn === null ? '' : ` ${formatDay(decidedOn, { locale })}`}`
      return due === null ? name : `${name}, due ${formatDay(due, { locale })}`
    })
    .join('; ')
