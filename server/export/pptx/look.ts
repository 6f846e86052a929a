import type { Fill, Stroke } from '#shared/picture/picture.ts'

import { colourOf, palerOf } from './colours.ts'
import { toName } from './object-name.ts'

const points = 72

interface Drawn {
  readonly kind: string
  readonly fill?: Fill
  readonly stroke?: Stroke
  readonly says?: string
}

const names: Readonly<Record<string, string>> = { rect: 'Bar', circle: 'Mark', path: 'Line' }

/** How a shape is filled and outlined, and what it is called. */
export function lookOf(
  { kind, fill, stroke, says }: Drawn,
  { scale, group }: { scale: number; group: { name: string; says: string } },
) {
  return {
    objectName: toName({
      name: says ?? names[kind] ?? kind,
      group,
      ...(fill?.hatched && { paler: palerOf(fill.tone) }),
      ...(stroke?.cap === 'round' && { roundCap: true }),
    }),
    ...(fill && { fill: { color: colourOf(fill.tone), transparency: see(fill.opacity) } }),
    ...(stroke && {
      line: {
        color: colourOf(stroke.tone),
        width: Math.max(0.25, stroke.width * scale * points),
        transparency: see(stroke.opacity),
        ...(stroke.dash && { dashType: stroke.dash[0] <= 1.5 ? ('sysDot' as const) : ('sysDash' as const) }),
      },
    }),
  }
}

/** How much is seen through, in percent. */
const see = (opacity = 1) => Math.round((1 - opacity) * 100)
