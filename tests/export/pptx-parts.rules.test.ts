import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import JSZip from 'jszip'

import { arialWidth } from '#server/export/pptx/arial-width.ts'
import { cutToLines, linesOf } from '#server/export/pptx/fit-text.ts'
import { flowingTable } from '#server/export/pptx/flowing-table.ts'
import { readName, toName } from '#server/export/pptx/object-name.ts'
import { boundsOf, pathSteps } from '#server/export/pptx/path-points.ts'
import { paginate } from '#server/export/pptx/piece.ts'
import { writingOf } from '#server/export/pptx/writing.ts'
import { pack, readStored } from '#server/export/pptx/zip.ts'

const type = { size: 11 }
const line = fc.string({ unit: 'grapheme', maxLength: 300 })

describe('text', () => {
  test('takes no more lines than there are, whatever it says', () => {
    fc.assert(
      fc.property(
        line,
        fc.integer({ min: 1, max: 4 }),
        fc.double({ min: 0.5, max: 8, noNaN: true }),
        (text, lines, width) => {
          const cut = cutToLines(text, type, { width, lines })
          expect(linesOf(cut, type, width)).toBeLessThanOrEqual(Math.max(lines, cut.split('\n').length))
          expect(cut === text || cut.endsWith('…')).toBe(true)
        },
      ),
    )
  })

  test('is cut between letters as people see them', () => {
    expect(cutToLines('👩‍👩‍👧‍👦'.repeat(50), type, { width: 1, lines: 1 })).toMatch(/^(?:👩‍👩‍👧‍👦)+…$/u)
  })

  test('is as wide as Arial', () => {
    // the advance of the letter, 0.722 of its size, and two in a hundred of room
    expect(arialWidth('C', { size: 100 })).toBeCloseTo((72.2 / 72) * 1.02)
  })

  test.each([
    ['Care circles', undefined, undefined],
    ['מערכת הזמנות', true, 'he-IL'],
    ['42 تحسين', true, 'ar-SA'],
    ['顧客体験の向上', undefined, 'ja-JP'],
    ['מערכת is what an English sentence is about', undefined, 'he-IL'],
    ['About מערכת הזמנות מערכת הזמנות', undefined, 'he-IL'],
  ])('"%s" runs from the right: %s, in %s', (text, rtlMode, lang) => {
    expect(writingOf(text)).toEqual({ ...(rtlMode && { rtlMode, align: 'right' }), ...(lang && { lang }) })
  })
})

describe('a name', () => {
  test('gives back all that was said in it', () => {
    const said = {
      name: 'Bar',
      says: 'What it shows',
      group: { name: 'Mix', says: 'All of it' },
      paler: 'AABBCC',
      roundCap: true,
      table: 0,
    }
    expect(readName(toName(said))).toEqual(said)
    expect(readName('Text 1')).toEqual({ name: 'Text 1' })
  })

  test('is not taken in by words that look like one', () => {
    const { table, paler, ...rest } = readName(toName({ name: 'a␟b␟c␟d␟000000␟round␟3' }))
    expect([table, paler, rest]).toEqual([undefined, undefined, { name: 'a b c d 000000 round 3' }])
  })
})

describe('a path', () => {
  test('has its arcs as parts of circles', () => {
    const [, arc] = pathSteps('M10 0A10 10 0 0 1 0 10')
    expect(arc).toMatchObject({ kind: 'arc', arc: { radius: 10, sweep: 90 } })
    if (arc?.kind !== 'arc') throw new Error('it is one')
    expect([arc.arc.centreX, arc.arc.centreY, arc.arc.from].map((one) => Math.round(one) + 0)).toEqual([
      0, 0, 0,
    ])
  })

  test.each([
    ['M0 0H4V3Z', { x: 0, y: 0, width: 4, height: 3 }],
    ['M-10 0A10 10 0 0 1 10 0', { x: -10, y: -10, width: 20, height: 10 }],
    ['M10 0A10 10 0 0 0 -10 0', { x: -10, y: -10, width: 20, height: 10 }],
    ['M10 0A10 10 0 0 1 -10 0', { x: -10, y: 0, width: 20, height: 10 }],
  ])('%s has a box around all of it', (d, box) => {
    const found = boundsOf(pathSteps(d))
    for (const [name, value] of Object.entries(box))
      expect(found[name as keyof typeof found]).toBeCloseTo(value) // its own keys
  })
})

describe('a table', () => {
  const cell = (text: string) => ({ value: text, text })
  const table = (rows: number) => ({
    title: 'Rows',
    columns: [{ header: 'Name', kind: 'text' as const, room: 1 }],
    rows: Array.from({ length: rows }, (_, at) => [cell(`Row ${at}`)]),
    empty: 'None.',
  })
  const pagesOf = (rows: number) =>
    paginate([flowingTable(table(rows), { lines: 1, isTitled: true })], { first: 2, next: 2 })

  test('is on one slide as long as it fits, and nowhere higher than the slide', () => {
    const most =
      Array.from({ length: 40 }, (_, at) => at + 1).findLast((rows) => pagesOf(rows).length === 1) ?? 0
    expect(most).toBeGreaterThan(4)
    expect([most, most + 1].map((rows) => pagesOf(rows).length)).toEqual([1, 2])
    for (const pieces of pagesOf(100))
      expect(pieces.reduce((sum, one) => sum + one.height, 0)).toBeLessThanOrEqual(2)
  })

  test('says that there is no row', () => {
    expect(pagesOf(0).flat()).toHaveLength(1)
  })
})

test('a file is packed so that others unpack it, and read where it is not compressed', async () => {
  const parts = new Map([
    ['a.xml', 'ä'.repeat(1_000)],
    ['b/c.bin', 'x'],
  ])
  const packed = await JSZip.loadAsync(pack(parts), { checkCRC32: true })
  for (const [path, text] of parts) expect(await packed.file(path)?.async('string')).toBe(text)
  const zip = new JSZip()
  for (const [path, text] of parts) zip.file(path, text)
  const stored = readStored(await zip.generateAsync({ type: 'nodebuffer' }))
  expect(Array.from(stored, ([path, bytes]) => [path, bytes.toString()])).toEqual([...parts])
})
