import { lightPalette } from '#shared/picture/palette.ts'

import type { Weight } from './faces.ts'

/** How a paragraph looks; sizes in points, `leading` from one line to the next. */
export interface TextStyle {
  readonly weight: Weight
  readonly size: number
  readonly leading: number
  readonly colour: string
}

const { ink, muted, faint } = lightPalette
const words = { weight: 'regular', colour: ink } as const

/** Every size of the document; leadings keep to a rhythm of eight points and its half. */
export const styles = {
  title: { ...words, weight: 'bold', size: 26, leading: 32 },
  shortTitle: { ...words, weight: 'bold', size: 20, leading: 24 },
  longTitle: { ...words, weight: 'bold', size: 15, leading: 20 },
  strategy: { ...words, size: 11, leading: 16, colour: muted },
  direction: { ...words, size: 11, leading: 16 },
  verdict: { ...words, weight: 'bold', size: 15, leading: 20 },
  heading: { ...words, weight: 'bold', size: 18, leading: 24 },
  lead: { ...words, weight: 'bold', size: 10.5, leading: 16 },
  point: { ...words, size: 9.5, leading: 14 },
  caption: { ...words, weight: 'bold', size: 9.5, leading: 16 },
  head: { ...words, weight: 'bold', size: 7, leading: 10, colour: muted },
  cell: { ...words, size: 7.5, leading: 10 },
  note: { ...words, size: 7, leading: 10, colour: faint },
  stamp: { ...words, size: 6.5, leading: 9, colour: faint },
  running: { ...words, size: 7.5, leading: 10, colour: muted },
  label: { ...words, weight: 'bold', size: 7.5, leading: 10, colour: lightPalette.watch },
} as const satisfies Record<string, TextStyle>
