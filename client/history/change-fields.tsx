import type { Change } from '#shared/history/change.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { fieldChanges } from './change-text.ts'
import css from './history.module.css'

/** What a change made of each field, from what to what. */
export function ChangeFields({ change }: { change: Change }) {
  const { portfolio, snapshot } = usePortfolio()
  const nameOf = (id: string) =>
    snapshot.initiatives.find((one) => one.id === id)?.key ??
    snapshot.gates.find((one) => one.id === id)?.name ??
    'another initiative'
  const fields = fieldChanges(change, { currency: portfolio.currency, nameOf, fields: snapshot.fields })
  if (fields.length === 0) return null
  return (
    <ul className={css['fields']}>
      {fields.map((field) => (
        // two fields that are gone are called the same
        <li key={`${field.label} ${field.before} ${field.after}`}>
          <span className={css['label']}>{field.label}</span>
          <span>
            {field.before && <del>{field.before}</del>}
            {field.before && field.after && <Became />}
            {field.after ? <ins>{field.after}</ins> : <i> emptied</i>}
          </span>
        </li>
      ))}
    </ul>
  )
}

const Became = () => (
  <>
    <span aria-hidden="true"> → </span>
    <span className="only-read-out"> became </span>
  </>
)
