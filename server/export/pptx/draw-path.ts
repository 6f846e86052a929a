import type { PathShape } from '#shared/picture/picture.ts'

import type { Placing } from './draw-picture.ts'
import { lookOf } from './look.ts'
import { boundsOf, pathSteps } from './path-points.ts'
import type { PathStep } from './path-points.ts'
import type { Slide } from './slide.ts'

/** A path as a shape of its own geometry, whose points people can edit; a single line as a line. */
export function drawPath(slide: Slide, shape: PathShape, { x, y, scale, group }: Placing): void {
  const steps = pathSteps(shape.d)
  const [first, second] = steps
  if (!first) return
  const box = boundsOf(steps)
  const look = lookOf(shape, { scale, group })
  const frame = { x: x + box.x * scale, y: y + box.y * scale, w: box.width * scale, h: box.height * scale }
  if (steps.length === 2 && first.kind === 'move' && second?.kind === 'line') {
    const isRising = (second.x - first.x) * (second.y - first.y) < 0
    slide.addShape('line', { ...frame, ...look, ...(isRising && { flipV: true }) })
    return
  }
  const local = (at: { x: number; y: number }) => ({ x: (at.x - box.x) * scale, y: (at.y - box.y) * scale })
  slide.addShape(ownGeometry, {
    ...frame,
    ...look,
    points: steps.map((step) => pointOf(step, { local, scale })),
  })
}

// the library draws it, and its list of names has forgotten it
const ownGeometry = 'custGeom' as 'rect'

type Local = (at: { x: number; y: number }) => { x: number; y: number }

function pointOf(step: PathStep, { local, scale }: { local: Local; scale: number }) {
  if (step.kind === 'close') return { close: true } as const
  const at = local(step)
  if (step.kind !== 'arc') return { ...at, moveTo: step.kind === 'move' }
  const { radius, from, sweep } = step.arc
  return {
    ...at,
    curve: { type: 'arc', hR: radius * scale, wR: radius * scale, stAng: from, swAng: sweep },
  } as const
}
