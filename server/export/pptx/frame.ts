/** A place on a slide, in inches from its upper left corner. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** 16:9, as PowerPoint makes it. */
export const slideSize = { w: 13.333, h: 7.5 } as const

const left = 0.6
const width = slideSize.w - 2 * left

/** Where everything stands, on every slide the same. */
export const frames = {
  eyebrow: { x: left, y: 0.36, w: 9.6, h: 0.22 },
  logo: { x: slideSize.w - left - 1.8, y: 0.3, w: 1.8, h: 0.62 },
  title: { x: left, y: 0.6, w: 10.1, h: 0.46 },
  lead: { x: left, y: 1.12, w: width, h: 0.48 },
  content: { x: left, y: 1.78, w: width, h: 5 },
  rule: { x: left, y: 6.88, w: width, h: 0 },
  foot: { x: left, y: 6.95, w: width - 0.8, h: 0.36 },
  number: { x: slideSize.w - left - 0.7, y: 6.95, w: 0.7, h: 0.2 },
} as const satisfies Record<string, Frame>

/** The sizes of type, in points. */
export const sizes = { title: 24, lead: 14, text: 13, table: 11, small: 9.5, foot: 8 } as const

const inch = 72

/** Of a line of text of a size in points, in inches; Arial's own line is 1.15 of its size. */
export const lineHeight = (points: number): number => (points * 1.15) / inch

export const toInches = (points: number): number => points / inch
