import type { ReactNode } from 'react'
import type { Declaration } from '#shared/declaration/declaration.ts'
import type { Day } from '#shared/kernel/day.ts'
import { dayText } from '../ui/format.ts'
import css from './declaration.module.css'
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
    </section>
  )
}

/** The words behind a direction; what was left empty is left out. */
export function Reasons(props: { declaration: Pick<Declaration, 'customerNeed' | 'why' | 'openBeyond'> }) {
  const { customerNeed, why, openBeyond } = props.declaration
  const said = [
    ['Customer need', customerNeed],
    ['Why this one', why],
    ['Open beyond it', openBeyond ?? ''],
  ].filter(([, text]) => text !== '')
  if (said.length === 0) return null
  return (
    <dl className={css['reasons']}>
      {said.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
