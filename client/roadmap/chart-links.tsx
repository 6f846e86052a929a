import { memo } from 'react'
import { barOf, dependencyPath } from '#shared/chart/roadmap.ts'
import type { TimeScale } from '#shared/chart/time-scale.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import type { Moved, OrderRule } from '#shared/roadmap/out-of-order.ts'
import css from './chart.module.css'
import type { Roadmap } from './use-roadmap.ts'

interface Props {
  roadmap: Roadmap
  scale: TimeScale
  moved: Moved
  brokenNow: ReadonlySet<OrderRule>
  /** Lines of the picture that are drawn: the first, and one past the last. */
  first: number
  last: number
}

/**
 * Dependencies of bars in sight, what is waited for first; said in words at each bar. A line that leads far away is cut
 * where nobody can see it: a dashed one over thousands of rows would hold up every frame.
 */
export const ChartLinks = memo(function ChartLinks(props: Props) {
  const { roadmap, scale, moved, brokenNow, first, last } = props
  const { lines, tops, placeOf, rules } = roadmap
  const wanted = new Set<OrderRule & { kind: 'dependency' }>()
  for (const line of lines.slice(first, last)) {
    if (line.kind !== 'row') continue
    for (const rule of rules.of.get(line.row.id) ?? []) if (rule.kind === 'dependency') wanted.add(rule)
  }
  const [above, below] = [tops[first] ?? 0, tops[last] ?? 0]
  const jointOf = (id: InitiativeId) => {
    const row = rules.rows.get(id)
    const at = placeOf.get(id)
    const bar = row && barOf(moved.get(id) ?? row, scale)
    if (!bar || at === undefined) return null
    const top = Math.max(-margin, Math.min((tops[at] ?? 0) - above, below - above + margin))
    return { bar, top }
  }
  return (
    <svg
      className={css['links']}
      style={{ top: above }}
      width={scale.width}
      height={below - above}
      aria-hidden="true"
    >
      <defs>
        {['', '-broken'].map((kind) => (
          <marker
            key={kind}
            id={`roadmap-arrow${kind}`}
            viewBox="0 0 6 6"
            refX="5"
            refY="3"
            markerWidth="6"
            markerHeight="6"
            orient="auto"
          >
            <path d="M0 0 6 3 0 6Z" />
          </marker>
        ))}
      </defs>
      {[...wanted].map((rule) => {
        const [waited, waiting] = [jointOf(rule.to), jointOf(rule.from)]
        if (!waited || !waiting) return null
        const isBroken = brokenNow.has(rule)
        return (
          <path
            key={rule.id}
            d={dependencyPath(waited, waiting, rule.dependency.kind === 'finish_to_start')}
            data-broken={isBroken || undefined}
            markerEnd={`url(#roadmap-arrow${isBroken ? '-broken' : ''})`}
          />
        )
      })}
    </svg>
  )
})

/** So far beyond the drawn rows a line still goes, in pixels. */
const margin = 40
