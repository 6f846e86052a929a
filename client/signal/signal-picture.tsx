import { drawSignalLine } from '#shared/chart/signal-line.ts'
import type { Signal } from '#shared/signal/signal.ts'
import { locale } from '../ui/format.ts'
import css from './signal.module.css'

const size = { width: 168, height: 48 } as const

/** A signal as a small line, with an arrow for where it should go. The words beside it say the same. */
export function SignalPicture({ signal }: { signal: Signal }) {
  const { points, line, arrow, move } = drawSignalLine(signal, { ...size, locale })
  const last = points.at(-1)
  return (
    <svg
      className={css['picture']}
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      height={size.height}
      data-move={move}
      aria-hidden="true"
    >
      <path className={css['arrow']} d={arrow} />
      <path className={css['line']} d={line} />
      {points.map(({ x, y, observation }) => (
        <circle key={observation.id} className={css['point']} cx={x} cy={y} r="1.8" />
      ))}
      {last && <circle className={css['last']} cx={last.x} cy={last.y} r="3.4" />}
    </svg>
  )
}
