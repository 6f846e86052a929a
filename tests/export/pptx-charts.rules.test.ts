import { beforeAll, describe, expect, test } from 'vitest'
import JSZip from 'jszip'

import { assess } from '#shared/finding/assess.ts'
import { classWords } from '#shared/focus/focus.words.ts'
import { initiativeClass } from '#shared/initiative/vocabulary.ts'
import { readPptx } from '#tests/support/read-pptx.ts'
import { readXlsx } from '#tests/support/read-xlsx.ts'
import type { ReadCell } from '#tests/support/read-xlsx.ts'
import { elements } from '#tests/support/read-xml.ts'

import { made } from './made.ts'
import { material, snapshot, trend } from './pptx-material.ts'

interface ReadChart {
  readonly part: Document
  readonly sheet: ReadCell[][]
}

const charts: ReadChart[] = []
beforeAll(async () => {
  const bytes = await made('pptx', material)
  const { package: office } = await readPptx(bytes)
  const zip = await JSZip.loadAsync(bytes)
  const number = (path: string) => Number(/\d+/.exec(path)?.[0])
  const paths = [...office.documents.keys()]
    .filter((path) => /^ppt\/charts\/[^/]+\.xml$/.test(path))
    .toSorted((one, other) => number(one) - number(other))
  for (const path of paths) {
    const [sheet = ''] = [...office.related(path).values()]
    const workbook = await readXlsx(await zip.file(sheet)!.async('uint8array')) // the file is whole
    charts.push({ part: office.documents.get(path)!, sheet: workbook.sheets.get('Sheet1') ?? [] }) // as listed
  }
})

/** A chart's series as programs draw them without opening the sheet; null where there is no point. */
const drawn = ({ part }: ReadChart) =>
  elements(part, 'ser').map((one) => {
    const [values] = elements(one, 'val')
    const [count] = values ? elements(values, 'ptCount') : []
    const row: (number | null)[] = Array.from({ length: Number(count?.getAttribute('val')) }, () => null)
    for (const point of values ? elements(values, 'pt') : [])
      row[Number(point.getAttribute('idx'))] = Number(point.textContent)
    const [name] = elements(one, 'v')
    return [name?.textContent ?? '', row] as const
  })

describe('charts', () => {
  const { weights, units } = assess(snapshot)
  const shown = initiativeClass.options.filter((one) => weights[one] > 0)

  test('of the mix have the shares and weights of the assessment, to the last unit', () => {
    const [mix] = charts
    const [head, shares, below] = mix?.sheet ?? []
    expect(head?.slice(1)).toEqual(shown.map((one) => classWords[one]))
    expect(shares?.slice(1)).toEqual(shown.map((one) => weights[one] / weights.total))
    expect(below?.slice(1)).toEqual(shown.map((one) => weights[one] / 100))
    expect(mix && drawn(mix).map(([, row]) => row)).toEqual(
      shown.map((one) => [weights[one] / weights.total]),
    )
  })

  test('of the trend have focus as it was, a line a strategy, and gaps where none was known', () => {
    const [, line] = charts
    const of = (primary: string) => trend.map((one) => (one.primary === primary ? one.focus : null))
    const told = [
      ['Focus on customer engagement', of('customer_engagement')],
      ['Focus on digitized solutions', of('digitized_solutions')],
    ]
    expect(line && drawn(line)).toEqual(told)
    expect(line?.sheet.slice(1).map((row) => [row[1] ?? null, row[2] ?? null])).toEqual(
      trend.map((_, at) => told.map(([, row]) => row?.[at] ?? null)),
    )
  })

  test('of the trend show a month without a verdict as a rim', () => {
    const points = charts[1] ? elements(charts[1].part, 'dPt') : []
    expect(points.map((one) => elements(one, 'idx')[0]?.getAttribute('val'))).toEqual(['1'])
  })

  test('of the units have the focus of each', () => {
    const [, , bars] = charts
    expect(bars?.sheet.slice(1).map((row) => row[1])).toEqual(units.map((one) => one.focus))
  })

  test('hatch what is not proven', () => {
    const hatched = charts[0]
      ? elements(charts[0].part, 'ser').filter((one) => elements(one, 'pattFill').length > 0)
      : []
    expect(hatched.map((one) => elements(one, 'v')[0]?.textContent)).toEqual([classWords.unproven])
  })
})
