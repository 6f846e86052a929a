import { Group } from '@mantine/core'
import type { Assessment } from '#shared/focus/assessment.ts'
import type { Right } from '#shared/kernel/right.ts'
import { LinkButton } from '../ui/link-button.tsx'
import css from './verdict.module.css'

interface Props {
  assessment: Assessment
  portfolioKey: string
  may: (right: Right, owns?: boolean) => boolean
}

/** The way to a verdict: the one thing that is missing most, as a button for those who may. */
export function MissingEvidenceHelp({ assessment, portfolioKey, may }: Props) {
  const { missing, counts } = assessment
  const params = { key: portfolioKey }
  const size = 'compact-md'
  if (missing.includes('no_declaration')) {
    if (!may('declaration.decide'))
      return <p className={css['hint']}>A leader of this portfolio declares it.</p>
    return (
      <Group mt="md">
        <LinkButton to="/portfolios/$key/direction" params={params} size={size}>
          Declare the primary strategy
        </LinkButton>
      </Group>
    )
  }
  return (
    <Group mt="md" gap="xs">
      {counts.unclassified > 0 && may('initiative.update', true) && (
        <LinkButton to="/portfolios/$key/tag-next" params={params} size={size}>
          Tag the next ones
        </LinkButton>
      )}
      {missing.includes('no_driving_weight') &&
        counts.core + counts.competing > 0 &&
        assessment.basis !== 'count' && (
          <LinkButton
            to="."
            search={(before) => ({ ...before, basis: 'count' })}
            variant="default"
            size={size}
            replace
          >
            Measure by count
          </LinkButton>
        )}
      {counts.unclassified === 0 && (
        <LinkButton to="/portfolios/$key/initiatives" params={params} variant="default" size={size}>
          Open the initiatives
        </LinkButton>
      )}
    </Group>
  )
}
