import type { SVGAttributes } from 'react'
import { cssNames, hatchShare } from '#shared/picture/palette.ts'
import type { Fill, Shape, Stroke, TextShape, Tone } from '#shared/picture/picture.ts'
import { hatchTile } from '#shared/picture/svg.ts'

const colourOf = (tone: Tone): string => `var(${cssNames[tone]})`

/** Where a shape is: tells one from another. */
export const shapeText = (shape: Shape): string =>
  shape.kind === 'path' ? shape.d : `${shape.kind} ${shape.x} ${shape.y}`

/** One shape; hatched ones refer to the patterns whose ids begin with `patterns`. */
export function ShapeView({ shape, patterns }: { shape: Shape; patterns: string }) {
  if (shape.kind === 'text') return <Written {...shape} />
  const look = { ...filled(shape.fill, patterns), ...stroked(shape.stroke) }
  const said = shape.says === undefined ? null : <title>{shape.says}</title>
  if (shape.kind === 'path')
    return (
      <path d={shape.d} {...look}>
        {said}
      </path>
    )
  if (shape.kind === 'circle')
    return (
      <circle cx={shape.x} cy={shape.y} r={shape.radius} {...look}>
        {said}
      </circle>
    )
  const { x, y, width, height, radius } = shape
  return (
    <rect x={x} y={y} width={width} height={height} rx={radius} {...look}>
      {said}
    </rect>
  )
}

const Written = ({ x, y, text, size, tone, weight, anchor }: TextShape) => (
  <text
    x={x}
    y={y}
    fontSize={size}
    fontWeight={weight === undefined ? undefined : 600}
    textAnchor={anchor}
    fill={colourOf(tone)}
  >
    {text}
  </text>
)

const filled = (fill: Fill | undefined, patterns: string): SVGAttributes<SVGElement> =>
  fill === undefined
    ? { fill: 'none' }
    : {
        fill: fill.hatched ? `url(#${patterns}-${fill.tone})` : colourOf(fill.tone),
        fillOpacity: fill.opacity,
      }

const stroked = (stroke: Stroke | undefined): SVGAttributes<SVGElement> =>
  stroke === undefined
    ? {}
    : {
        stroke: colourOf(stroke.tone),
        strokeWidth: stroke.width,
        strokeOpacity: stroke.opacity,
        strokeDasharray: stroke.dash?.join(' '),
        strokeLinecap: stroke.cap,
        strokeLinejoin: stroke.cap,
      }

/** The stripes of a tone, as files have them. */
export const HatchPattern = ({ id, tone }: { id: string; tone: Tone }) => (
  <pattern id={id} width={hatchTile.size} height={hatchTile.size} patternUnits="userSpaceOnUse">
    <rect
      width={hatchTile.size}
      height={hatchTile.size}
      fill={`color-mix(in srgb, ${colourOf(tone)} ${hatchShare * 100}%, var(--surface))`}
    />
    <path d={hatchTile.stripe} stroke={colourOf(tone)} strokeWidth={hatchTile.width} fill="none" />
  </pattern>
)
