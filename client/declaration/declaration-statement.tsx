import type { ReactNode } from 'react'
import type { Declaration } from '#shared/declaration/declaration.ts'
import type { Day } from '#shared/kernel/day.ts'
import { dayText } from '../ui/format.ts'
import css from './declaration.module.css'
import { EarlierWordings } from './earlier-wordings.tsx'
import { Reasons } from './reasons.tsx'
import { strategyChoices } from './strategy-words.ts'

/** The declaration in force, as a statement to be read rather than a form. */
export const DeclarationStatement = (props: {
  declaration: Declaration
  until: Day | null
  children: ReactNode
}) => {
  const { declaration, until } = props
  const { primary, effectiveFrom, decidedBy } = declaration
  return (
    <section className={css['statement']} aria-label="In force">
      <p className={css['since']}>
        Primary strategy: <span className={css['primary']}>{strategyChoices[primary].inSentence}</span>, since{' '}
        {dayText(effectiveFrom, { long: true })}
        {until !== null && `, until ${dayText(until, { long: true })}`}
        {decidedBy !== null && `. Decided by ${decidedBy.name}`}.
      </p>
      <p className={css['direction']}>“{declaration.direction}”</p>
      <Reasons declaration={declaration} />
      {props.children}
      <EarlierWordings declaration={declaration} />
    </section>
  )
}
