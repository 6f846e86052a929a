import { Button, Menu } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { CallProblem } from '../../api/call.ts'
import { countText } from '../../ui/format.ts'
import { sayProblem } from '../../ui/toast.tsx'
import { offerUndoOf } from '../editing/use-undo.ts'
import { EffectLine } from '../effect/effect-line.tsx'
import { useEffectOnFocus } from '../effect/use-effect-on-focus.ts'
import { useInitiatives } from '../initiatives-context.tsx'
import { healthActs, purposeActs, stageActs, supportActs } from './bulk-act.ts'
import type { BulkAct } from './bulk-act.ts'
import { planBulk, planSentence } from './bulk-plan.ts'
import { FieldMenu } from './field-menu.tsx'
import css from './bulk.module.css'
import { NameMenu } from './name-menu.tsx'

interface Props {
  rows: readonly Initiative[]
  /** How many rows are shown; with `onAll` all of them are meant. */
  shown: number
  isAll: boolean
  onAll: () => void
  onDone: () => void
}

/** Several rows at once: what to do is chosen, its effect on focus shown, and only then applied, as one change set. */
export function BulkBar({ rows, shown, isAll, onAll, onDone }: Props) {
  const { editing, mayUndo, snapshot } = useInitiatives()
  const [act, setAct] = useState<BulkAct | null>(null)
  const [isSaving, setSaving] = useState(false)
  const plan = useMemo(() => act && planBulk(rows, act, snapshot.fields), [rows, act, snapshot.fields])
  const changes = useMemo(
    // out of scope either way: to the verdict, archiving is stopping
    () => plan && plan.rows.map(({ id }) => ({ id, patch: act?.patch ?? { stage: 'stopped' as const } })),
    [plan, act],
  )
  const after = useEffectOnFocus(changes)

  const apply = async () => {
    if (!act || !plan) return
    setSaving(true)
    const label = `${act.label}, ${many(plan.rows.length)}`
    try {
      const ids = plan.rows.map((row) => row.id)
      const done =
        act.patch === null
          ? await editing.archive(plan.rows, label)
          : await editing.bulk(ids, act.patch, label)
      onDone()
      offerUndoOf(done, { editing, mayUndo })
    } catch (error) {
      if (error instanceof CallProblem && error.code === 'changed_since') await editing.cache.refetch()
      sayProblem(error)
    } finally {
      setSaving(false)
    }
  }
  return (
    <section className={css['bar']} aria-label="Selected initiatives">
      <b>{isAll ? `All ${countText(rows.length)} shown` : `${countText(rows.length)} selected`}</b>
      {!isAll && shown > rows.length && (
        <Button size="compact-xs" variant="outline" className={css['button']} onClick={onAll}>
          Take all {countText(shown)}
        </Button>
      )}
      <Acts act={act} onChoose={setAct} />
      {act && plan && (
        <span className={css['effect']} role="status">
          {plan.rows.length === 0 ? null : <EffectLine after={after} />} {planSentence(plan)}
        </span>
      )}
      <span className={css['end']}>
        {act && (
          <Button
            size="compact-xs"
            className={css['apply']}
            loading={isSaving}
            disabled={plan === null || plan.rows.length === 0}
            onClick={() => void apply()}
          >
            Apply
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="outline"
          className={css['button']}
          onClick={onDone}
          title="Unselect (Esc)"
        >
          Esc
        </Button>
      </span>
    </section>
  )
}

const many = (count: number) => (count === 1 ? '1 initiative' : `${countText(count)} initiatives`)

function Acts({ act, onChoose }: { act: BulkAct | null; onChoose: (act: BulkAct) => void }) {
  const own = act?.field === undefined ? act : null
  const isPurpose = own?.patch?.role !== undefined
  return (
    <>
      <span>What are these for?</span>
      <ActMenu label={isPurpose ? own.label : 'Choose'} acts={purposeActs} onChoose={onChoose} />
      {own?.patch?.role === 'supports' && (
        <ActMenu label="In which area?" acts={supportActs} onChoose={onChoose} />
      )}
      <ActMenu label={own?.patch?.stage ? own.label : 'Stage'} acts={stageActs} onChoose={onChoose} />
      <ActMenu label={own?.patch?.health ? own.label : 'Health'} acts={healthActs} onChoose={onChoose} />
      <NameMenu field="unit" act={own} onChoose={onChoose} />
      <NameMenu field="owner" act={own} onChoose={onChoose} />
      <FieldMenu act={act} onChoose={onChoose} />
      <Button
        size="compact-xs"
        variant="outline"
        className={css['button']}
        data-on={act?.patch === null || undefined}
        onClick={() => onChoose({ label: 'Archived', patch: null })}
      >
        Archive
      </Button>
    </>
  )
}

function ActMenu(props: { label: string; acts: readonly BulkAct[]; onChoose: (act: BulkAct) => void }) {
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <Button size="compact-xs" variant="outline" className={css['button']}>
          {props.label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {props.acts.map((act) => (
          <Menu.Item key={act.label} onClick={() => props.onChoose(act)}>
            {act.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
