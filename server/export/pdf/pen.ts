import { ellipsisOf, prepare } from './atoms.ts'
import type { Prepared } from './atoms.ts'
import { Faces } from './faces.ts'
import type { Shaped } from './faces.ts'
import { fewLines, linesOf } from './lines.ts'
import type { Line } from './lines.ts'
import type { PdfDocument } from './open-document.ts'
import type { TextStyle } from './style.ts'

/** A paragraph in lines. `level` odd: it reads from right to left, and stands at the right. */
export interface Block {
  readonly lines: readonly Line[]
  readonly style: TextStyle
  readonly level: number
  /** In points. */
  readonly height: number
}

export type Align = 'start' | 'end' | 'middle'

/** Sets text and draws it; measures are in points from the upper left corner of the page. */
export class Pen {
  readonly #document: PdfDocument
  readonly #faces: Faces
  readonly #prepared = new Map<string, Prepared>()

  constructor(document: PdfDocument) {
    this.#document = document
    this.#faces = new Faces(document)
  }

  prepare(text: string, style: TextStyle): Prepared {
    const key = `${style.weight} ${text}`
    const known = this.#prepared.get(key)
    if (known) return known
    const prepared = prepare(text, style.weight, this.#faces)
    this.#prepared.set(key, prepared)
    return prepared
  }

  /** `most`: how many lines there may be; what is more is cut with an ellipsis. */
  set(text: string, style: TextStyle, { width, most }: { width: number; most?: number }): Block {
    const prepared = this.prepare(text, style)
    const room = (width / style.size) * 1000
    const lines =
      most === undefined
        ? linesOf(prepared, room)
        : fewLines(prepared, { width: room, most, ellipsis: ellipsisOf(prepared, style.weight, this.#faces) })
    return { lines, style, level: prepared.level, height: lines.length * style.leading }
  }

  /** Draws a block, or its lines `from` up to `to`, with its upper edge at `y`. */
  block(
    { lines, style, level }: Block,
    {
      x,
      y,
      width,
      align = level % 2 === 1 ? 'end' : 'start',
      from = 0,
      to = lines.length,
    }: { x: number; y: number; width: number; align?: Align; from?: number; to?: number },
  ): void {
    for (const [at, line] of lines.slice(from, to).entries()) {
      const free = width - (line.width * style.size) / 1000
      const left = align === 'start' ? 0 : align === 'end' ? free : free / 2
      // capitals of the first font stand in the middle of their line
      const baseline = y + at * style.leading + style.leading / 2 + style.size * 0.364
      this.line(line, { x: x + left, y: baseline, ...style })
    }
  }

  /** Draws a line with its baseline at `y`. */
  line(
    { pieces }: Line,
    { x, y, size, colour }: { x: number; y: number; size: number; colour: string },
  ): void {
    const { fonts } = this.#document.page
    let font: Shaped['font'] | null = null
    let glyphs = ''
    let here = 0
    const said = [`BT ${channels(colour)} rg 1 0 0 -1 ${short(x)} ${short(y)} Tm`]
    const show = () => {
      if (glyphs !== '') said.push(`[${glyphs.replaceAll('><', '')}] TJ`)
      glyphs = ''
    }
    for (const { shaped, at } of pieces) {
      if (shaped.font !== font) {
        show()
        ;({ font } = shaped)
        fonts[font.id] ??= font.ref()
        said.push(`/${font.id} ${short(size)} Tf`)
      }
      if (Math.abs(at - here) > 0.01) {
        show()
        said.push(`1 0 0 -1 ${short(x + (at * size) / 1000)} ${short(y)} Tm`)
      }
      here = at + shaped.width
      for (const stroke of shaped.strokes) {
        if (stroke.rise === 0) {
          glyphs += stroke.glyphs
          continue
        }
        show()
        said.push(`${short((stroke.rise * size) / 1000)} Ts [${stroke.glyphs}] TJ 0 Ts`)
      }
    }
    show()
    this.#document.addContent([...said, 'ET'].join(' '))
  }

  rule({
    x,
    y,
    width,
    colour,
    weight = 0.5,
  }: {
    x: number
    y: number
    width: number
    colour: string
    weight?: number
  }) {
    this.#document.addContent(
      `${channels(colour)} RG ${weight} w ${short(x)} ${short(y)} m ${short(x + width)} ${short(y)} l S`,
    )
  }
}

const short = (value: number): number => Number(value.toFixed(2))

/** #rrggbb as three numbers from 0 to 1. */
const channels = (colour: string): string =>
  [1, 3, 5].map((at) => short(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ')
