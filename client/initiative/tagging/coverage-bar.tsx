import { formatShare, sayShare } from '#shared/focus/number-words.ts'
import { weightWords } from '#shared/focus/focus.words.ts'
import { locale } from '../../ui/format.ts'
import { useInitiatives } from '../initiatives-context.tsx'
import css from './tagging.module.css'

/** How much is classified, growing to the least that a verdict needs. */
export function CoverageBar() {
  const { measures, snapshot } = useInitiatives()
  const { policy } = snapshot
  const coverage = measures.coverage ?? 0
  const { noun, is } = weightWords[measures.basis]
  const options = { locale, edges: [policy.minCoverage] }
  const isEnough = coverage >= policy.minCoverage
  const whose = policy.version === 0 ? 'a Bearing default' : 'set by your policy'
  const sentence = `${sayShare(coverage, options)} of the ${noun} ${is} classified. A verdict needs ${formatShare(policy.minCoverage, options)}, ${whose}.`
  return (
    <div className={css['coverage']}>
      <div
        className={css['track']}
        role="progressbar"
        aria-label="Classified"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(coverage * 100)}
        aria-valuetext={sentence}
      >
        <div
          className={css['filled']}
          data-enough={isEnough || undefined}
          style={{ width: `${coverage * 100}%` }}
        />
        <div className={css['minimum']} style={{ left: `${policy.minCoverage * 100}%` }} />
      </div>
      <p className={css['fine']}>{sentence}</p>
    </div>
  )
}
