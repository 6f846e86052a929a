import type { Table } from '#shared/export/table/table.ts'
import { countWords } from '#shared/focus/number-words.ts'
import { decimalFromMinor } from '#shared/kernel/money.ts'
import type { Tone } from '#shared/picture/picture.ts'

import type { Chart } from './chart.ts'
import { colourOf, palerOf } from './colours.ts'
import { toneOfClass } from './word-tones.ts'

/** A class's part of the whole, as the story's table has it. */
export interface MixRow {
  readonly name: string
  readonly tone: Tone
  readonly weight: number
  readonly share: number
  /** Weight, share and count in words, a line each. */
  readonly figures: readonly [string, string, string]
}

// dark letters where the ground is pale
const pale: ReadonlySet<Tone> = new Set<Tone>(['outside', 'unclassified', 'unproven'])
// below this a figure does not fit
const leastLabelled = 0.05

/** The classes that weigh anything, from the table of the mix; money in whole units of the currency. */
export function mixRows(
  { rows, columns }: Table,
  { currency, locale }: { currency: string; locale: string },
): MixRow[] {
  const isMoney = columns[1]?.kind === 'money'
  const shareAt = columns.findIndex(({ kind }) => kind === 'share')
  return rows.flatMap((row) => {
    const [name, weight] = row
    const tone = toneOfClass(name?.text ?? '')
    const share = row[shareAt]?.value
    if (tone === undefined || typeof share !== 'number' || share <= 0 || typeof weight?.value !== 'number')
      return []
    return [
      {
        name: name?.text ?? '',
        tone,
        weight: isMoney ? Number(decimalFromMinor(weight.value, currency)) : weight.value,
        share,
        figures: [
          weight.text,
          row[shareAt]?.text ?? '',
          countWords(Number(row[3]?.value ?? 0), ['initiative', 'initiatives'], locale),
        ],
      },
    ]
  })
}

/** One bar of shares; the sheet behind it has the weights, too. */
export const mixChart = (rows: readonly MixRow[], weightName: string): Chart => ({
  kind: 'shares',
  categories: ['Share'],
  series: rows.map(({ name, tone, share }) => ({
    name,
    values: [share],
    colour: colourOf(tone),
    ...(tone === 'unproven' && { paler: palerOf(tone) }),
    ...(share >= leastLabelled && { label: pale.has(tone) ? colourOf('ink') : 'FFFFFF' }),
  })),
  format: '0%',
  below: { name: weightName, values: rows.map(({ weight }) => weight) },
  plot: { x: 0, y: 0, width: 1, height: 1 },
})
