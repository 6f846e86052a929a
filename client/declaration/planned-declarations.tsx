import { useMutation } from '@tanstack/react-query'
import type { Declaration } from '#shared/declaration/declaration.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { dayText } from '../ui/format.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import css from './declaration.module.css'
import { Reasons } from './reasons.tsx'
import { withdrawMutation } from './declaration.queries.ts'
import { EarlierWordings } from './earlier-wordings.tsx'
import { strategyChoices } from './strategy-words.ts'

interface Props {
  portfolioId: PortfolioId
  planned: readonly Declaration[]
  mayDecide: boolean
}

/** What begins later; until its day it may be withdrawn. */
export function PlannedDeclarations({ portfolioId, planned, mayDecide }: Props) {
  const withdraw = useMutation(withdrawMutation(portfolioId))
  if (planned.length === 0) return null
  return (
    <section className={css['section']} aria-labelledby="planned-declarations">
      <h2 id="planned-declarations">Planned</h2>
      <p className={css['about']}>Comes into force by itself on its day, and may be withdrawn before.</p>
      <ProblemNote problem={withdraw.error} />
      <ul className={css['list']}>
        {planned.map((one) => (
          <li key={one.id} className={css['item']}>
            <div>
              <p className={css['quote']}>“{one.direction}”</p>
              <p className={css['quiet']}>
                {strategyChoices[one.primary].name}, from {dayText(one.effectiveFrom, { long: true })}
                {one.decidedBy !== null && `, decided by ${one.decidedBy.name}`}
              </p>
            </div>
            {mayDecide && (
              <ConfirmButton
                size="compact-sm"
                variant="default"
                question={`Withdraw the declaration planned for ${dayText(one.effectiveFrom)}? What is in force now stays in force.`}
                confirm="Withdraw"
                loading={withdraw.isPending}
                onConfirm={() =>
                  withdraw.mutate(
                    { params: { id: portfolioId, declaration: one.id }, version: one.version },
                    { onSuccess: () => say('Withdrawn. What is in force stays in force.') },
                  )
                }
              >
                Withdraw
              </ConfirmButton>
            )}
            {(one.customerNeed || one.why || one.openBeyond) && (
              <details className={css['more']}>
                <summary>Why</summary>
                <Reasons declaration={one} />
              </details>
            )}
            <EarlierWordings declaration={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}
