import { Resvg } from '@resvg/resvg-js'
import bidiFactory from 'bidi-js'

import type { TextShape } from '#shared/picture/picture.ts'
import { closeWidth } from '#shared/picture/text-width.ts'
import type { Weight } from '#shared/picture/text-width.ts'
import { xmlText } from '#shared/picture/xml-text.ts'

import { fontFiles } from '../font/font-files.ts'
import type { FontName } from '../font/font-files.ts'
import { runsOf } from '../font/runs.ts'

interface Piece {
  readonly font: FontName
  readonly text: string
  /** Odd ones run from right to left. */
  readonly level: number
}

const bidi = bidiFactory()
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

// marks that Inter has; others would be drawn as boxes over the letters
const interMarks =
  /[\u0300-\u0304\u0306-\u030A\u030C\u030F\u0313\u0315\u031B\u0323\u0326-\u0328\u032C\u0337\u0338\u0342\u0343\u0346-\u036F]/
// letters of scripts that no font of ours has
const unknown =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]\p{M}*/gu

/**
 * A text as texts of one font and one direction each, in their places: the drawer shapes each well, but not several
 * fonts in one.
 */
export function setText(shape: TextShape): TextShape[] {
  const pieces = inOrder(piecesOf(shape.text))
  const [only] = pieces
  if (pieces.length <= 1) return only === undefined ? [] : [{ ...shape, text: only.text }]
  const { anchor, ...rest } = shape
  const wides = pieces.map((piece) => widthOf(piece, shape))
  const whole = wides.reduce((sum, one) => sum + one, 0)
  let x = shape.x - (anchor === 'end' ? whole : anchor === 'middle' ? whole / 2 : 0)
  return pieces.map(({ text }, at) => {
    const from = x
    x += wides[at] ?? 0
    return { ...rest, x: from, text }
  })
}

function piecesOf(text: string): Piece[] {
  const levels = rightToLeft.test(text) ? bidi.getEmbeddingLevels(text, 'ltr').levels : null
  const pieces: Piece[] = []
  let at = 0
  for (const { font, text: run } of runsOf(text)) {
    let from = at
    for (let next = at + 1; next <= at + run.length; next += 1) {
      if (next < at + run.length && levels?.[next] === levels?.[from]) continue
      const own = text.slice(from, next)
      const isTurned = (levels?.[from] ?? 0) % 2 === 1
      const drawn = font === 'inter' ? inInter(isTurned ? turned(own) : own) : own
      pieces.push({ font, text: drawn, level: levels?.[from] ?? 0 })
      from = next
    }
    at += run.length
  }
  return pieces
}

/** What a font of the Latin script has of it: other signs as boxes, styled letters of mathematics as letters. */
const inInter = (text: string) =>
  text
    .replaceAll(/[\u{10000}-\u{10FFFF}]/gu, (sign) => {
      const plain = sign.normalize('NFKC')
      return plain === sign ? '□' : plain
    })
    .replaceAll('\uFFFD', '□')
    .replaceAll(unknown, '□')
    .replaceAll(/\p{Mn}/gu, (mark) => (interMarks.test(mark) ? mark : ''))

/** Signs between words that run from right to left: in that order, brackets the other way round. */
const turned = (text: string) =>
  Array.from(text, (sign) => bidi.getMirroredCharacter(sign) ?? sign)
    .toReversed()
    .join('')

/** From the order in which they are read to the order in which they stand: rule L2 of the bidirectional algorithm. */
function inOrder(pieces: readonly Piece[]): Piece[] {
  const placed = [...pieces]
  const highest = Math.max(0, ...pieces.map((one) => one.level))
  for (let level = highest; level > 0; level -= 1)
    for (let from = 0; from < placed.length; from += 1) {
      let to = from
      while ((placed[to]?.level ?? 0) >= level) to += 1
      placed.splice(from, to - from, ...placed.slice(from, to).toReversed())
      from = Math.max(from, to)
    }
  return placed
}

const known = new Map<string, number>()
const mostKnown = 2_000

/** Signs of Han and Hangul have one width; what other fonts draw is measured. */
function widthOf({ font, text }: Piece, { size, weight }: TextShape): number {
  if (font === 'inter' || font === 'sc' || font === 'kr') return closeWidth(text, size, weight)
  const key = `${font} ${weight ?? ''} ${text}`
  const before = known.get(key)
  if (before !== undefined) return before * size
  const wide = measured(font, text, weight)
  if (known.size < mostKnown) known.set(key, wide)
  return wide * size
}

/** In sizes, with the little room that stands beside letters. */
function measured(font: FontName, text: string, weight: Weight): number {
  const { family, regular, bold } = fontFiles[font]
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">` +
    `<text font-family="${family}" font-size="100">${xmlText(text)}</text></svg>`
  const file = weight === undefined ? regular : bold
  const drawing = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: [file], defaultFontFamily: family },
  })
  const box = drawing.getBBox()
  return box ? (box.x + box.width) / 100 + 0.06 : 0
}
