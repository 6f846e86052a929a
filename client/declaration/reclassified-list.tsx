import type { DeclarationPreview } from '#shared/declaration/declaration.api.ts'
import type { InitiativeClass } from '#shared/initiative/vocabulary.ts'
import { ClassMark } from '../initiative/class-mark.tsx'
import { countText } from '../ui/format.ts'
import css from './reclassified-list.module.css'

type Moved = DeclarationPreview['reclassified'][number]

/** Initiatives that would change class, together where they go the same way: the largest group first. */
export const ReclassifiedList = ({ reclassified }: { reclassified: readonly Moved[] }) => (
  <ul className={css['groups']}>
    {groupByMove(reclassified).map(({ from, to, rows }) => (
      <li key={`${from} ${to}`}>
        <details open={rows.length <= 8}>
          <summary className={css['summary']}>
            <ClassMark class={from} />
            <span aria-hidden="true">→</span>
            <span className="only-read-out">becomes</span>
            <ClassMark class={to} />
            <span className={css['count']}>{countText(rows.length)}</span>
          </summary>
          <ul className={css['rows']}>
            {rows.map(({ id, key, title }) => (
              <li key={id}>
                <span className={css['key']}>{key}</span> {title}
              </li>
            ))}
          </ul>
        </details>
      </li>
    ))}
  </ul>
)

interface Group {
  from: InitiativeClass
  to: InitiativeClass
  rows: Moved[]
}

function groupByMove(moved: readonly Moved[]): Group[] {
  const groups = new Map<string, Group>()
  for (const one of moved) {
    const move = `${one.from} ${one.to}`
    const group = groups.get(move)
    if (group) group.rows.push(one)
    else groups.set(move, { from: one.from, to: one.to, rows: [one] })
  }
  return [...groups.values()].toSorted((one, other) => other.rows.length - one.rows.length)
}
