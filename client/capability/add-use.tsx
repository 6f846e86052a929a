import { Button, Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { UseRelation } from '#shared/capability/capability.ts'
import { highestRequired, levelsOn } from '#shared/capability/level.ts'
import type { CapabilityReading } from '#shared/capability/reading.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { fieldErrors } from '../ui/field-errors.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { setUsesWrite } from './capability.queries.ts'
import css from './backbone.module.css'
import { emptyUse, sameAgain, writeOf } from './use-draft.ts'
import type { UseDraft } from './use-draft.ts'
import { UseLevels } from './use-levels.tsx'

interface Props {
  reading: CapabilityReading
  relation: UseRelation
  onDone: () => void
}

/** Says which initiative builds or requires a capability, prepared with the levels that are missing. */
export function AddUse({ reading, relation, onDone }: Props) {
  const { snapshot, portfolio, may, me } = usePortfolio()
  const { capability } = reading
  const [initiative, setInitiative] = useState<string | null>(null)
  const [draft, setDraft] = useState<UseDraft>(() => startOf(reading, relation))
  const save = useMutation(setUsesWrite(portfolio.id))
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const choices = useMemo(
    () =>
      snapshot.initiatives
        .filter(
          (one) => one.archivedAt === null && may('initiative.update', isMine(one.owner, me.user?.person)),
        )
        .map((one) => ({ value: one.id, label: `${one.key} ${one.title}` })),
    [snapshot.initiatives, may, me.user?.person],
  )
  const row = snapshot.initiatives.find((one) => one.id === initiative)
  const set = (change: Partial<UseDraft>) => setDraft({ ...draft, ...change })
  const send = () => {
    if (!row) return
    const kept = snapshot.uses.filter(
      (use) => use.initiative === row.id && !(use.capability === capability.id && use.relation === relation),
    )
    const items = [writeOf(draft), ...kept.map(sameAgain)]
    save.mutate(
      { params: { id: row.id }, body: { items } },
      {
        onSuccess: () => {
          say(`${row.key} ${relation} ${capability.name}.`)
          onDone()
        },
      },
    )
  }
  // what was written stands first
  const errors = fieldErrors(save.error)
  return (
    <form
      className={css['form']}
      noValidate
      aria-label={relation === 'builds' ? 'Who builds it' : 'Who requires it'}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onDone()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Select
        size="sm"
        label={relation === 'builds' ? 'Which initiative builds it?' : 'Which initiative requires it?'}
        data={choices}
        searchable
        limit={50}
        ref={first}
        placeholder="Find by key or title"
        nothingFoundMessage="No initiative that you may edit is called so."
        value={initiative}
        onChange={setInitiative}
      />
      <UseLevels draft={draft} errorOf={(field) => errors[`items.0.${field}`]} onChange={set} />
      {Object.keys(errors).length === 0 && <ProblemNote problem={save.error} />}
      <div className={css['acts']}>
        <Button size="compact-md" type="submit" disabled={!row} loading={save.isPending}>
          Save
        </Button>
        <Button size="compact-md" variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

const isMine = (owner: { id: string } | null, person: string | null | undefined): boolean =>
  owner !== null && owner.id === person

/** From where it stands to what is required; at least one level up. */
function startOf(reading: CapabilityReading, relation: UseRelation): UseDraft {
  const { assessed } = levelsOn(reading, reading.today)
  const required = highestRequired(reading)
  const next = Math.min(4, Math.max(required, (assessed ?? 0) + 1))
  const capability = reading.capability.id
  if (relation === 'requires') return { ...emptyUse(relation), capability, minLevel: required || next }
  return { ...emptyUse(relation), capability, fromLevel: assessed === 4 ? null : assessed, toLevel: next }
}
