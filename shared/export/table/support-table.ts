import { mechanismWords, supportStateWords, timingWords } from '../../support/support.words.ts'
import { column, textCell } from './cell.ts'
import { isWaiting } from '../support-items.ts'
import type { SupportItem } from '../support-items.ts'
import type { Table } from './table.ts'
import type { Told } from '../told.ts'

const inOrderWords = new Map([
  [true, 'Yes'],
  [false, 'No'],
])

function supportRows(items: readonly SupportItem[], title: string, empty: string): Table {
  return {
    title,
    columns: [
      column('Supporting work', 'text', 3),
      column('Core work', 'text', 3),
      column('How it helps', 'text', 3),
      column('Why', 'text', 4),
      column('When', 'text', 3),
      column('In order', 'text', 1),
      column('State', 'text', 2),
      column('Submitted by', 'text', 2),
      column('Decided by', 'text', 2),
    ],
    rows: items.map((one) => [
      endCell(one.from),
      endCell(one.to),
      textCell(mechanismWords[one.mechanism]),
      textCell(one.rationale),
      textCell(timingWords[one.timing]),
      textCell(one.isInOrder === null ? 'Not known' : (inOrderWords.get(one.isInOrder) ?? null)),
      textCell(supportStateWords[one.state]),
      textCell(one.submittedBy?.name ?? null),
      textCell(one.decidedBy?.name ?? null),
    ]),
    empty,
  }
}

const endCell = (end: SupportItem['from']) => textCell(end === null ? null : `${end.key} ${end.title}`)

/** Every support link, those that wait first. */
export const supportTable = ({ summary }: Told): Table =>
  supportRows(summary.support, 'Support', 'No initiative says that it supports another.')

/** The queue: links that somebody has submitted and nobody has decided. */
export const waitingTable = ({ summary }: Told): Table =>
  supportRows(summary.support.filter(isWaiting), 'Support that waits for acceptance', 'No support waits.')
