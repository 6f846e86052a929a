import type { ReactNode } from 'react'
import css from './record-table.module.css'

export interface Column<Row> {
  header: string
  cell: (row: Row) => ReactNode
  /** `quiet` columns hold controls: their header is only read out. */
  manner?: 'quiet' | 'number'
}

interface Props<Row> {
  /** What the table lists, for those who cannot see it. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** A row that is no longer in use is shown fainter. */
  isFaint?: (row: Row) => boolean
}

// roles said out loud: laid out as blocks on a narrow screen, a table would lose them in some browsers

/** Records as a plain table with hairlines; on a narrow screen each row becomes a small list of its own. */
export const RecordTable = <Row,>({ caption, columns, rows, keyOf, isFaint }: Props<Row>) => (
  <table className={css['table']} role="table">
    <caption className="only-read-out">{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ header, manner }) => (
          <th key={header} role="columnheader" scope="col" data-manner={manner}>
            <span className={manner === 'quiet' ? 'only-read-out' : undefined}>{header}</span>
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map((row) => (
        <tr key={keyOf(row)} role="row" data-faint={isFaint?.(row) || undefined}>
          {columns.map(({ header, cell, manner }) => (
            <td key={header} role="cell" data-label={header} data-manner={manner}>
              {cell(row)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
