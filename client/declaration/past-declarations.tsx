import type { DeclarationTimeline } from '#shared/declaration/timeline.ts'
import { dayText } from '../ui/format.ts'
import css from './declaration.module.css'
import { Reasons } from './reasons.tsx'
import { EarlierWordings } from './earlier-wordings.tsx'
import { strategyChoices } from './strategy-words.ts'

/** What was declared before: a record, with nothing to edit. */
export function PastDeclarations({ past }: { past: DeclarationTimeline['past'] }) {
  if (past.length === 0) return null
  return (
    <section className={css['section']} aria-labelledby="past-declarations">
      <h2 id="past-declarations">Declared before</h2>
      <p className={css['about']}>Kept as it was. A correction is a new declaration.</p>
      <ol className={css['list']}>
        {past.map(({ declaration, until }) => (
          <li key={declaration.id} className={css['item']}>
            <div>
              <p className={css['quote']}>“{declaration.direction}”</p>
              <p className={css['quiet']}>
                {strategyChoices[declaration.primary].name}
                {declaration.decidedBy !== null && `, decided by ${declaration.decidedBy.name}`}
              </p>
            </div>
            <p className={css['quiet']}>
              {dayText(declaration.effectiveFrom)} to {dayText(until)}
            </p>
            {(declaration.customerNeed || declaration.why || declaration.openBeyond) && (
              <details className={css['more']}>
                <summary>Why</summary>
                <Reasons declaration={declaration} />
              </details>
            )}
            <EarlierWordings declaration={declaration} />
          </li>
        ))}
      </ol>
    </section>
  )
}
