import type { CellObject } from 'write-excel-file/node'

import { lightPalette, mixed } from '#shared/picture/palette.ts'

import { excelText } from '../../xlsx/excel-text.ts'

const { ink, muted: quiet, strong_line: line, surface, watch_ground: warm } = lightPalette
/** What grounds have of the accent. */
const tint = 0.08

/** What the cells of a workbook look like; colours are few, and never say what words do not. */
export function lookOf(accent: string | null) {
  const colour = accent ?? lightPalette.accent
  const band = mixed(colour, surface, tint)
  const written = (value: string, style: Partial<CellObject>): CellObject => ({
    value: excelText(value),
    type: String,
    textColor: ink,
    alignVertical: 'top',
    ...style,
  })
  return {
    accent: colour,
    /** Head of a column. */
    heading: (text: string, align: 'left' | 'right' = 'left') =>
      written(text, {
        fontWeight: 'bold',
        backgroundColor: band,
        bottomBorderColor: colour,
        bottomBorderStyle: 'medium',
        alignVertical: 'center',
        align,
        indent: 1,
        wrap: true,
      }),
    title: (text: string) => written(text, { fontSize: 22, fontWeight: 'bold', wrap: true }),
    subtitle: (text: string) =>
      written(text, { fontSize: 14, fontWeight: 'bold', textColor: colour, alignVertical: 'center' }),
    /** A figure that a sheet is about, and its name above it. */
    cardName: (text: string) =>
      written(text, {
        fontSize: 9,
        textColor: quiet,
        backgroundColor: band,
        topBorderColor: colour,
        topBorderStyle: 'thick',
        alignVertical: 'bottom',
      }),
    cardFigure: {
      fontSize: 16,
      fontWeight: 'bold',
      textColor: colour,
      backgroundColor: band,
      align: 'left',
      alignVertical: 'center',
    } as const,
    body: (text: string) => written(text, { wrap: true }),
    strong: (text: string) => written(text, { wrap: true, fontSize: 12, fontWeight: 'bold' }),
    small: (text: string) => written(text, { wrap: true, fontSize: 9, textColor: quiet }),
    /** That figures are invented: stands out on every sheet that has it. */
    label: (text: string) =>
      written(text, { wrap: true, fontWeight: 'bold', backgroundColor: warm, alignVertical: 'center' }),
    /** Of the cells of tables. */
    row: {
      textColor: ink,
      alignVertical: 'top',
      bottomBorderColor: line,
      bottomBorderStyle: 'thin',
    } as const,
  }
}

export type Look = ReturnType<typeof lookOf>
