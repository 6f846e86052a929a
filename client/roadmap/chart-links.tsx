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

/** Dependencies between bars in sight, what is waited for first; said in words at each bar. */
export const ChartLinks = memo(function ChartLinks(props: Props) {
  const { roadmap, scale, moved, brokenNow, first, last } = props
  const { lines, tops, rules } = roadmap
  const placed = new Map<InitiativeId, number>()
  const wanted = new Set<OrderRule>()
  for (let at = first; at < last; at++) {
    const line = lines[at]
    if (line?.kind !== 'row') continue
    for (const rule of rules.of.get(line.row.id) ?? []) if (rule.kind === 'dependency') wanted.add(rule)
  }
  if (wanted.size === 0) return null
  // an end out of sight is looked up only when a line in sight leads to it
  const ends = new Set([...wanted].flatMap((rule) => [rule.from, rule.to]))
  for (const [at, line] of lines.entries())
    if (line.kind === 'row' && ends.has(line.row.id)) placed.set(line.row.id, tops[at] ?? 0)
  const jointOf = (id: InitiativeId) => {
    const row = rules.rows.get(id)
    const top = placed.get(id)
    const bar = row && barOf(moved.get(id) ?? row, scale)
    return bar && top !== undefined ? { bar, top } : null
  }
  return (
    <svg className={css['links']} width={scale.width} height={tops.at(-1) ?? 0} aria-hidden="true">
      <defs>
        <marker
          id="roadmap-arrow"
          viewBox="0 0 6 6"
          refX="5"
          refY="3"
          markerWidth="6"
          markerHeight="6"
          orient="auto"
        >
          <path d="M0 0 6 3 0 6Z" />
        </marker>
        <marker
          id="roadmap-arrow-broken"
          viewBox="0 0 6 6"
          refX="5"
          refY="3"
          markerWidth="6"
          markerHeight="6"
          orient="auto"
        >
          <path d="M0 0 6 3 0 6Z" />
        </marker>
      </defs>
      {[...wanted].map((rule) => {
        const [waited, waiting] = [jointOf(rule.to), jointOf(rule.from)]
        if (!waited || !waiting || rule.kind !== 'dependency') return null
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
