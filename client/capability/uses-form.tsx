import { Button, Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { CapabilityUse, UseRelation } from '#shared/capability/capability.ts'
import { relationWords } from '#shared/capability/capability.words.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { fieldErrors } from '../ui/field-errors.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { setUsesWrite } from './capability.queries.ts'
import css from './backbone.module.css'
import { draftOf, emptyUse, writeOf } from './use-draft.ts'
import type { UseDraft } from './use-draft.ts'
import { UseLevels } from './use-levels.tsx'

interface Props {
  snapshot: Snapshot
  row: Initiative
  uses: readonly CapabilityUse[]
  onDone: () => void
}

type Line = UseDraft & { id: number }

/** What an initiative builds and requires, line by line; saved as a whole. */
export function UsesForm({ snapshot, row, uses, onDone }: Props) {
  const first: UseRelation = row.role === 'builds_capability' ? 'builds' : 'requires'
  const [lines, setLines] = useState<Line[]>(() =>
    uses.length === 0 ? [{ ...emptyUse(first), id: 0 }] : uses.map((use, id) => ({ ...draftOf(use), id })),
  )
  const [added, setAdded] = useState(lines.length)
  const save = useMutation(setUsesWrite(snapshot.portfolio.id))
  const errors = fieldErrors(save.error)
  const set = (id: number, change: Partial<UseDraft>) =>
    setLines(lines.map((line) => (line.id === id ? { ...line, ...change } : line)))
  const add = (relation: UseRelation) => {
    setLines([...lines, { ...emptyUse(relation), id: added }])
    setAdded(added + 1)
  }
  const send = () =>
    save.mutate(
      { params: { id: row.id }, body: { items: lines.map(writeOf) } },
      {
        onSuccess: () => {
          say(`Saved what ${row.key} builds and requires.`)
          onDone()
        },
      },
    )
  const place = useRef<HTMLFormElement>(null)
  const isAsking = lines.at(-1)?.capability === null
  useEffect(() => {
    // a line that was added is the one to fill
    if (isAsking)
      [...(place.current?.querySelectorAll('fieldset') ?? [])].at(-1)?.querySelector('input')?.focus()
    // oxlint-disable-next-line react/exhaustive-deps -- choosing is not adding
  }, [lines.length])
  const isComplete = lines.every((line) => line.capability !== null)
  return (
    <form
      ref={place}
      className={css['form']}
      noValidate
      aria-label="What it builds and requires"
      onSubmit={(event) => {
        event.preventDefault()
        if (isComplete) send()
      }}
    >
      {lines.map((line, at) => (
        <fieldset key={line.id} className={css['line']}>
          <legend className="only-read-out">
            {relationWords[line.relation]} {nameOf(snapshot, line.capability)}
          </legend>
          <Select
            size="sm"
            label={line.relation === 'builds' ? 'Builds which capability?' : 'Requires which capability?'}
            data={snapshot.capabilities.map(({ id, name }) => ({ value: id, label: name }))}
            searchable
            limit={50}
            placeholder="Find by name"
            allowDeselect={false}
            value={line.capability}
            error={errors[`items.${at}.capability`]}
            onChange={(capability) => set(line.id, { capability })}
          />
          <UseLevels
            draft={line}
            errorOf={(field) => errors[`items.${at}.${field}`]}
            onChange={(change) => set(line.id, change)}
          />
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`Take out ${nameOf(snapshot, line.capability)}`}
            onClick={() => setLines(lines.filter((one) => one !== line))}
          >
            Take out
          </Button>
        </fieldset>
      ))}
      <div className={css['acts']}>
        <Button size="compact-sm" variant="default" onClick={() => add('builds')}>
          It builds another
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => add('requires')}>
          It requires another
        </Button>
      </div>
      {Object.keys(errors).length === 0 && <ProblemNote problem={save.error} />}
      <div className={css['acts']}>
        <Button size="compact-md" type="submit" disabled={!isComplete} loading={save.isPending}>
          Save
        </Button>
        <Button size="compact-md" variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

const nameOf = ({ capabilities }: Snapshot, id: string | null): string =>
  capabilities.find((one) => one.id === id)?.name ?? 'a capability'
