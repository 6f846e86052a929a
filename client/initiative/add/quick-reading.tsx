import { useMemo } from 'react'
import { classContext, classOf } from '#shared/focus/classify.ts'
import { applyChanges } from '#shared/focus/effect.ts'
import type { InitiativeCreate } from '#shared/initiative/initiative.ts'
import type { QuickAdd } from '#shared/initiative/quick-add.ts'
import { dayText } from '../../ui/format.ts'
import { ClassMark } from '../class-mark.tsx'
import { EffectLine } from '../effect/effect-line.tsx'
import { useEffectOnFocus } from '../effect/use-effect-on-focus.ts'
import { useInitiatives } from '../initiatives-context.tsx'
import css from './add.module.css'

/** What the line says so far: its title, what it will count as, its end, its tags, and what it does to the verdict. */
export function QuickReading({ read }: { read: QuickAdd | null }) {
  if (read === null) return <span>Type a title, then tags.</span>
  if (!read.ok) return <span className={css['problem']}>{read.message}</span>
  return <Reading initiative={read.initiative} />
}

function Reading({ initiative }: { initiative: InitiativeCreate }) {
  const { snapshot } = useInitiatives()
  const changes = useMemo(() => [{ patch: initiative }], [initiative])
  const after = useEffectOnFocus(changes)
  const found = useMemo(() => {
    const [row] = applyChanges({ ...snapshot, initiatives: [] }, changes).initiatives
    return row ? classOf(row, classContext(snapshot)) : 'unclassified'
  }, [snapshot, changes])
  return (
    <>
      <span className={css['title']}>{initiative.title}</span>
      <ClassMark class={found} />
      {initiative.end && <span>ends {dayText(initiative.end)}</span>}
      {initiative.tags?.map((tag) => (
        <span key={tag} className={css['tag']}>
          {tag}
        </span>
      ))}
      <EffectLine after={after} />
    </>
  )
}
