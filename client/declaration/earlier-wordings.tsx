import { useQuery } from '@tanstack/react-query'
import type { Declaration } from '#shared/declaration/declaration.ts'
import { dayText } from '../ui/format.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import css from './declaration.module.css'
import { Reasons } from './reasons.tsx'
import { declarationsQuery } from './declaration.queries.ts'

/** How a declaration was worded before; nothing when it never was worded otherwise. */
export function EarlierWordings({ declaration }: { declaration: Declaration }) {
  const { data = [], error } = useQuery(declarationsQuery(declaration.portfolioId))
  const earlier = data.find((one) => one.id === declaration.id)?.earlier ?? []
  if (error !== null) return <ProblemNote problem={error} />
  if (earlier.length === 0) return null
  return (
    <details className={css['more']}>
      <summary>{earlier.length === 1 ? 'One earlier wording' : `${earlier.length} earlier wordings`}</summary>
      <ol className={css['wordings']}>
        {earlier.map((one) => (
          <li key={one.replacedAt}>
            <p>“{one.direction}”</p>
            <Reasons declaration={one} />
            <p className={css['quiet']}>
              until {dayText(one.replacedAt.slice(0, 10))}
              {one.replacedBy !== null && `, when ${one.replacedBy.name} improved it`}
            </p>
          </li>
        ))}
      </ol>
    </details>
  )
}
