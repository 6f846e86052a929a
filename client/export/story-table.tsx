import type { CSSProperties } from 'react'
import type { Table, TableCell, TableColumn } from '#shared/export/table/table.ts'
import { countText } from '../ui/format.ts'
import { keyed } from './keyed.ts'
import css from './story.module.css'

interface Column {
  key: string
  item: TableColumn
}

/** A table as people read it; where it is wider than its place it scrolls by itself. */
export function StoryTable({ table, rowsShown }: { table: Table; rowsShown?: number | undefined }) {
  const { title, rows } = table
  if (rows.length === 0)
    return (
      <div className={css['table']}>
        <p className={css['caption']}>{title}</p>
        <p className={css['empty']}>{table.empty}</p>
      </div>
    )
  const columns = keyed(table.columns, ({ header }) => header)
  const shown = rowsShown === undefined ? rows : rows.slice(0, rowsShown)
  const rest = rows.length - shown.length
  return (
    <div className={css['table']}>
      {/* scrolls by itself, so it can be reached by keyboard */}
      <div className={css['scroll']} role="region" aria-label={`Table: ${title}`} tabIndex={0}>
        <table>
          <caption className={css['caption']}>{title}</caption>
          <thead>
            <tr>
              {columns.map(({ key, item }) => (
                <Head key={key} column={item} />
              ))}
            </tr>
          </thead>
          <tbody>
            {keyed(shown, ([first]) => first?.text ?? '').map(({ key, item }) => (
              <Row key={key} cells={item} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && (
        <p className={css['rest']}>
          And {countText(rest)} more {rest === 1 ? 'row' : 'rows'} in the file.
        </p>
      )}
    </div>
  )
}

const Head = ({ column }: { column: TableColumn }) => (
  <th scope="col" data-figure={isFigure(column) || undefined} style={roomOf(column)}>
    {column.header || <span className="only-read-out">What</span>}
  </th>
)

const Row = ({ cells, columns }: { cells: readonly TableCell[]; columns: readonly Column[] }) => (
  <tr>
    {columns.map(({ key, item }, at) => {
      const text = cells[at]?.text ?? ''
      return isFigure(item) ? (
        <td key={key} data-figure>
          {text}
        </td>
      ) : (
        <td key={key} dir="auto" data-short={text.length <= shortText || undefined}>
          {text}
        </td>
      )
    })}
  </tr>
)

// a key or a class stays on one line
const shortText = 12

/** Stands right, figure under figure. */
const isFigure = ({ kind }: TableColumn) => kind !== 'text' && kind !== 'day'

const roomOf = ({ room }: TableColumn): CSSProperties => ({ minWidth: `${Math.min(room, 4) * 8}ch` })
