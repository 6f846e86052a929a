import writeXlsxFile from 'write-excel-file/node'

import { xmlSafe } from './xml-safe.ts'
import type { Chart } from './chart.ts'

/** The name of the sheet that a chart's references point to. */
export const sheetName = 'Sheet1'

/** The sheet behind a chart: a row a category, a column a series, and below them what the numbers came from. */
export async function chartSheet({ categories, series, below, format }: Chart): Promise<Uint8Array> {
  const head = [null, ...series.map(({ name }) => word(name))]
  const rows = categories.map((category, at) => [
    word(category),
    ...series.map(({ values }) => figure(values[at] ?? null, format)),
  ])
  const last = below ? [[word(below.name), ...below.values.map((value) => figure(value))]] : []
  return writeXlsxFile([head, ...rows, ...last], { sheet: sheetName }).toBuffer()
}

const word = (text: string) => ({ value: xmlSafe(text), type: String })

const figure = (value: number | null, format?: string) =>
  value === null ? null : { value, type: Number, ...(format !== undefined && { format }) }
