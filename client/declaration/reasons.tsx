import type { Declaration } from '#shared/declaration/declaration.ts'
import css from './declaration.module.css'

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
