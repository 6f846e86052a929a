import { classWords } from '../focus/focus.words.ts'
import { initiativeClass } from '../initiative/vocabulary.ts'
import { classFill } from './class-fill.ts'
import type { LegendItem } from './legend.ts'
import { diamond, flag } from './roadmap-marks.ts'
import type { RoadmapPlan } from './roadmap-plan.ts'

/** What the signs of a roadmap stand for: those that it has. */
export function roadmapKey({ rows }: Pick<RoadmapPlan, 'rows'>): LegendItem[] {
  const classes = new Set(rows.map(({ row }) => row.class))
  const kinds = new Set(rows.flatMap(({ marks }) => marks.map((mark) => mark.kind)))
  const has = (stage: string) => rows.some(({ row }) => row.stage === stage)
  return [
    ...initiativeClass.options
      .filter((one) => classes.has(one))
      .map((one): LegendItem => ({ words: classWords[one], fill: classFill(one) })),
    ...(has('idea') || has('proposed')
      ? [{ words: 'proposed', stroke: { tone: 'foundation', width: 1.2 } } as const]
      : []),
    ...(has('completed')
      ? [{ words: 'completed', fill: { tone: 'foundation', opacity: 0.45 } } as const]
      : []),
    ...(rows.some(({ broken }) => broken.length > 0)
      ? [
          {
            words: 'out of order',
            fill: { tone: 'core', hatched: true },
            stroke: { tone: 'inverted', width: 1.5 },
          } as const,
        ]
      : []),
    ...(kinds.has('milestone')
      ? [
          {
            words: 'milestone, filled once reached',
            draw: (at) => diamond(at, { state: 'open' }),
          } as LegendItem,
        ]
      : []),
    ...(kinds.has('gate')
      ? [{ words: 'gate, filled once passed', draw: (at) => flag(at, { state: 'open' }) } as LegendItem]
      : []),
  ]
}
