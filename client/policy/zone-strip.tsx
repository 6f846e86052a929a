import type { PolicyNumbers } from '#shared/policy/policy.ts'
import css from './zone-strip.module.css'

type Edges = Pick<PolicyNumbers, 'focusedMax' | 'watchMax' | 'splitMax'>

interface Props {
  edges: Edges
  /** Where the portfolio stands; null when nothing drives a strategy. */
  sigma: number | null
}

/** The zones on sigma, as wide as their edges make them, and where this portfolio stands. */
export function ZoneStrip({ edges, sigma }: Props) {
  const { focusedMax, watchMax, splitMax } = edges
  const bounds = [0, focusedMax, watchMax, splitMax, 1]
  const zones = ['focused', 'watch', 'split', 'inverted'].map((zone, at) => ({
    zone,
    width: Math.max(0, (bounds[at + 1] ?? 1) - (bounds[at] ?? 0)) * 100,
  }))
  return (
    <figure className={css['figure']}>
      <div className={css['strip']} aria-hidden="true">
        {zones.map(({ zone, width }) => (
          <span key={zone} className={css['zone']} data-zone={zone} style={{ width: `${width}%` }}>
            {width >= 12 && <span data-tight={width < 30 || undefined}>{zone}</span>}
          </span>
        ))}
        {sigma !== null && <span className={css['here']} style={{ left: `${sigma * 100}%` }} />}
      </div>
      <div className={css['ticks']} aria-hidden="true">
        <span className={css['tick']}>0</span>
        {readable([focusedMax, watchMax, splitMax]).map((edge) => (
          <span key={edge} className={css['tick']} style={{ left: `${edge * 100}%` }}>
            {edge.toFixed(2)}
          </span>
        ))}
        <span className={css['tick']}>1</span>
      </div>
      <figcaption className={css['caption']}>
        <span className="only-read-out">{sentence(edges)}</span>
        Sigma: the share of the weight driving a strategy that pursues the one not declared.
        {sigma !== null && ` This portfolio stands at ${sigma.toFixed(2)}.`}
      </figcaption>
    </figure>
  )
}

const sentence = ({ focusedMax, watchMax, splitMax }: Edges): string =>
  `Focused up to ${focusedMax.toFixed(2)}, watch up to ${watchMax.toFixed(2)}, split up to ${splitMax.toFixed(2)}, inverted above. `

/** Edges whose figures would run into the one before are left out: the numbers themselves stand below. */
const readable = (edges: readonly number[]): number[] =>
  edges.filter((edge, at) => edge > 0.04 && edge < 0.96 && edge - (edges[at - 1] ?? 0) > 0.06)
