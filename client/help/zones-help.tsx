import { formatShare } from '#shared/focus/number-words.ts'
import { zoneWords } from '#shared/focus/focus.words.ts'
import { defaultPolicy } from '#shared/policy/policy.ts'
import { ZoneBadge } from '../focus/zone-badge.tsx'
import { locale } from '../ui/format.ts'
import css from './help.module.css'
import { noVerdict } from './measures.ts'

const { focusedMax, watchMax, splitMax } = defaultPolicy
const share = (part: number) => formatShare(part, { locale })

const zones = [
  { zone: 'focused', competing: `at most ${share(focusedMax)}` },
  { zone: 'watch', competing: `more than that, at most ${share(watchMax)}` },
  { zone: 'split', competing: `more than that, at most ${share(splitMax)}` },
  { zone: 'inverted', competing: `more than ${share(splitMax)}` },
] as const

export const ZonesHelp = () => (
  <>
    <p>
      The verdict is decided by sigma: of the weight that drives either strategy, the share that drives the
      one that was not declared.
    </p>
    <div className={css['wide']}>
      <table>
        <thead>
          <tr>
            <th scope="col">Verdict</th>
            <th scope="col">In plain words</th>
            <th scope="col">Sigma, by default</th>
          </tr>
        </thead>
        <tbody>
          {zones.map(({ zone, competing }) => (
            <tr key={zone}>
              <th scope="row">
                <ZoneBadge zone={zone} />
              </th>
              <td>{zoneWords[zone].plain}</td>
              <td>{competing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    <p className={css['ours']}>
      These edges are Bearing defaults, not MIT CISR’s: the briefings give no number. A leader sets others in
      the portfolio’s settings, and every verdict says which policy it used and who set it.
    </p>
    <p>
      <ZoneBadge zone="not_enough_evidence" /> There is no verdict when
    </p>
    <ul>
      {noVerdict.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
    <p>The provisional focus and its interval are shown all the same.</p>
  </>
)
