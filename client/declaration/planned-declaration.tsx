import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Declaration } from '#shared/declaration/declaration.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { dayText } from '../ui/format.ts'
import { say, sayProblem } from '../ui/toast.tsx'
import css from './declaration.module.css'
import { withdrawMutation } from './declaration.queries.ts'
import { EarlierWordings } from './earlier-wordings.tsx'
import { Reasons } from './reasons.tsx'
import { strategyChoices } from './strategy-words.ts'

interface Props {
  declaration: Declaration
  mayDecide: boolean
  onReword: () => void
}

/** One declaration that is to come: its words, and what a leader may still do about it. */
export function PlannedDeclaration({ declaration, mayDecide, onReword }: Props) {
  const { id, portfolioId, direction, primary, effectiveFrom, decidedBy, version } = declaration
  const withdraw = useMutation(withdrawMutation(portfolioId))
  const takeBack = () =>
    withdraw.mutate(
      { params: { id: portfolioId, declaration: id }, version },
      { onSuccess: () => say('Withdrawn. What is in force stays in force.'), onError: sayProblem },
    )
  return (
    <div className={css['item']}>
      <div>
        <p className={css['quote']}>“{direction}”</p>
        <p className={css['quiet']}>
          {strategyChoices[primary].name}, from {dayText(effectiveFrom, { long: true })}
          {decidedBy !== null && `, decided by ${decidedBy.name}`}
        </p>
      </div>
      {mayDecide && (
        <Group gap="xs" className={css['acts'] ?? ''}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Improve the wording planned for ${dayText(effectiveFrom)}`}
            onClick={onReword}
          >
            Improve the wording
          </Button>
          <ConfirmButton
            size="compact-sm"
            variant="default"
            question={`Withdraw the declaration planned for ${dayText(effectiveFrom)}? What is in force now stays in force.`}
            confirm="Withdraw"
            loading={withdraw.isPending}
            onConfirm={takeBack}
          >
            Withdraw
          </ConfirmButton>
        </Group>
      )}
      {(declaration.customerNeed || declaration.why || declaration.openBeyond) && (
        <details className={css['more']}>
          <summary>Why</summary>
          <Reasons declaration={declaration} />
        </details>
      )}
      <EarlierWordings declaration={declaration} />
    </div>
  )
}
