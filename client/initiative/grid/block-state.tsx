import { useMemo } from 'react'
import { countText } from '../../ui/format.ts'
import css from './block-state.module.css'
import type { Line } from './lines.ts'
import { columnsIn, rowsIn } from './range.ts'
import type { Range } from './range.ts'
import type { ShownColumn } from './shown-columns.ts'
import { amountText } from './shown.ts'
import type { MoneyScale } from './shown.ts'

interface Props {
  lines: readonly Line[]
  columns: readonly ShownColumn[]
  /** Null: no more than one cell. */
  range: Range | null
  scale: MoneyScale
}

/** How large the selected block is, and what it adds up to when it is of one kind. */
export function BlockState({ lines, columns, range, scale }: Props) {
  const text = useMemo(
    () => (range ? textOf(range, { lines, columns, scale }) : ''),
    [range, lines, columns, scale],
  )
  return (
    <div role="status" className={css['blockState']} data-shown={text !== '' || undefined}>
      {text}
    </div>
  )
}

function textOf(range: Range, { lines, columns, scale }: Omit<Props, 'range'>): string {
  const rows = rowsIn(lines, range)
  const chosen = columnsIn(columns, range)
  const size = `${countText(rows.length)} × ${countText(chosen.length)} cells`
  const [first] = chosen
  if (!first?.amount || chosen.some(({ amount, control }) => amount === null || control !== first.control))
    return size
  let sum = 0
  for (const row of rows) for (const { amount } of chosen) sum += amount?.(row) ?? 0
  return `${size} · sum ${amountText(first, sum, scale)}${first.control === 'money' ? ` ${scale.suffix}` : ''}`.trim()
}
