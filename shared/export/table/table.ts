/** How a column's values are meant, whatever a format makes of them. `money` is in minor units, `share` of 1. */
export type ColumnKind = 'text' | 'number' | 'money' | 'share' | 'focus' | 'day'

export interface TableColumn {
  readonly header: string
  readonly kind: ColumnKind
  /** How much room it wants beside the others; 1 is a short word. */
  readonly room: number
}

/** The value itself, for programs and workbooks, and the words that people read; both empty where nothing is known. */
export interface TableCell {
  readonly value: string | number | null
  readonly text: string
}

/** One table for every format: each writes of it what it can. */
export interface Table {
  readonly title: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableCell[])[]
  /** What stands there when there is no row. */
  readonly empty: string
}
