import type { Deck } from './deck.ts'
import type { Frame } from './frame.ts'
import { toName } from './object-name.ts'
import type { Slide } from './slide.ts'
import type { MeasuredRow, MeasuredTable } from './table-rows.ts'
import { tableXml } from './table-xml.ts'

/** Some rows of a table below its head, as a table that people can edit. */
export function drawTable(
  { tables }: Pick<Deck, 'tables'>,
  slide: Slide,
  { measured, rows, frame }: { measured: MeasuredTable; rows: readonly MeasuredRow[]; frame: Frame },
): void {
  const { title } = measured.table
  const says = `${title}: ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}.`
  // only the frame stays: the table itself is written when the file is finished
  slide.addTable([[{ text: '' }]], {
    ...frame,
    objectName: toName({ name: title, says, table: tables.length }),
  })
  tables.push(tableXml(measured, rows))
}
