import type { ReactNode } from 'react'
import { drawDial } from '#shared/chart/dial.ts'
import type { DialMeasures, DialSize } from '#shared/chart/dial.ts'
import { formatFocus } from '#shared/focus/number-words.ts'
import { defaultPolicy } from '#shared/policy/policy.ts'
import type { PolicyNumbers } from '#shared/policy/policy.ts'
import { locale } from '../ui/format.ts'
import css from './dial.module.css'

interface Props {
  measures: DialMeasures
  /** Whose edges the zones have; Bearing's defaults where absent. */
  policy?: Pick<PolicyNumbers, 'focusedMax' | 'watchMax' | 'splitMax'>
  size: DialSize
  /** Stands where the number would, in a large dial: a link to the rows behind it. */
  number?: ReactNode
}

/** The bearing dial: where a portfolio points between both strategies, with the interval that doubt leaves. */
export function Dial({ measures, policy = defaultPolicy, size, number }: Props) {
  const { frame, zones, wedge, needle, sentence, table } = drawDial(measures, policy, { size, locale })
  const { centre } = frame
  return (
    <figure className={css['dial']} data-size={size}>
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
        <g fill="none" strokeWidth={frame.band}>
          {zones.map(({ zone, path }) => (
            <path
              key={zone}
              d={path}
              className={css['zone']}
              data-zone={zone}
              data-here={zone === measures.zone || undefined}
            />
          ))}
        </g>
        {wedge !== null && <path d={wedge} className={css['wedge']} />}
        {needle && (
          <path
            d={`M${needle.from.x} ${needle.from.y}L${needle.to.x} ${needle.to.y}`}
            className={css['needle']}
            data-provisional={needle.provisional || undefined}
          />
        )}
        <circle cx={centre.x} cy={centre.y} r={frame.hub} className={css['hub']} />
        {size === 'large' && <Ends />}
      </svg>
      {size === 'large' && (
        <div className={`${css['focus']} num`}>
          {number ?? (measures.focus === null ? '–' : formatFocus(measures.focus, locale))}
        </div>
      )}
      <figcaption className="only-read-out">{sentence}</figcaption>
      {size === 'large' && (
        <table className="only-read-out">
          <tbody>
            {table.map(([what, value]) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </figure>
  )
}

const Ends = () => (
  <g textAnchor="middle" className="num">
    <g className={css['ends']}>
      <text x="20" y="166">
        −1
      </text>
      <text x="140" y="18">
        0
      </text>
      <text x="260" y="166">
        +1
      </text>
    </g>
  </g>
)
