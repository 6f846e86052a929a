import type { Policy } from '#shared/policy/policy.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { dayText } from '../ui/format.ts'
import { Section } from '../ui/section.tsx'
import { toPercents } from './draft-policy.ts'
import { MixTargetFact } from './mix-target-field.tsx'
import { PolicyForm } from './policy-form.tsx'
import css from './policy.module.css'
import { ThresholdFact } from './threshold-field.tsx'
import { ThresholdGroups } from './threshold-groups.tsx'

/** The thresholds behind every verdict of the portfolio: whose they are, and, for a leader, other ones. */
export function PolicyTab() {
  const { snapshot, may } = usePortfolio()
  const { policy } = snapshot
  return (
    <Section
      title="Policy"
      about="The thresholds are Bearing’s own: the briefings it builds on name no numbers. Set them to what suits this portfolio; every verdict and every export says whose they are."
    >
      <WhoseNumbers policy={policy} />
      {may('policy.set') ? (
        <PolicyForm snapshot={snapshot} />
      ) : (
        <>
          <ThresholdGroups snapshot={snapshot} edges={policy}>
            {(name) => <ThresholdFact key={name} name={name} value={policy[name]} />}
          </ThresholdGroups>
          <MixTargetFact value={toPercents(policy.mixTarget)} />
        </>
      )}
    </Section>
  )
}

const WhoseNumbers = ({ policy }: { policy: Policy }) => (
  <p className={css['whose']}>
    {policy.version === 0 || policy.setBy === null || policy.setAt === null
      ? 'In force: Bearing’s defaults, set by nobody.'
      : `In force: policy ${policy.version}, set by ${policy.setBy.name} on ${dayText(policy.setAt.slice(0, 10))}.`}
    {policy.note !== '' && <q className={css['note']}>{policy.note}</q>}
  </p>
)
