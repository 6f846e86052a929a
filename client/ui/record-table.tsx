import type { ReactNode } from 'react'
import css from './record-table.module.css'

interface Props<Row> {
  /** What the table lists, for those who cannot see it. */
  caption: string
  headers: readonly string[]
  /** True when a last column holds buttons: its header is only read out. */
  hasActions?: boolean
  rows: readonly Row[]
  /** A `RecordRow` with a key and as many cells as there are headers. */
  children: (row: Row) => ReactNode
}

/** Records as a plain table with hairlines; on a narrow screen each row becomes a small list of its own. */
export const RecordTable = <Row,>({ caption, headers, hasActions, rows, children }: Props<Row>) => (
  <table className={css['table']}>
    <caption className="only-read-out">{caption}</caption>
    <thead>
      <tr>
        {headers.map((header) => (
          <th key={header} scope="col">
            {header}
          </th>
        ))}
        {hasActions && (
          <th scope="col">
            <span className="only-read-out">Actions</span>
          </th>
        )}
      </tr>
    </thead>
    <tbody>{rows.map(children)}</tbody>
  </table>
)

/** One record; `faint` when it is no longer in use. */
export const RecordRow = (props: { faint?: boolean; children: ReactNode }) => (
  <tr className={props.faint ? css['faint'] : undefined}>{props.children}</tr>
)

/** `label` is its column's header, said beside it where rows are stacked. */
export const Cell = (props: { label: string; children: ReactNode }) => (
  <td data-label={props.label}>{props.children}</td>
)

export const ActionsCell = (props: { children: ReactNode }) => (
  <td className={css['actions']}>
    <div>{props.children}</div>
  </td>
)
