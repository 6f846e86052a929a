import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dependencyHolds } from '#shared/dependency/dependency-holds.ts'
import type { Dependency } from '#shared/dependency/dependency.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { dayText } from '../ui/format.ts'
import { Line, LineNote } from '../ui/line-list.tsx'
import { focusOnSubSection } from '../ui/sub-section.tsx'
import { sayProblem } from '../ui/toast.tsx'
import { DependencyForm } from './dependency-form.tsx'
import type { DependencyProps } from './dependency-section.tsx'
import { removeDependencyWrite } from './dependency.queries.ts'

/** One dependency as its initiative sees it; only the one that waits changes it. */
export function DependencyLine(props: DependencyProps & { dependency: Dependency }) {
  const { row, snapshot, mayEdit, dependency } = props
  const { from, to, kind, note } = dependency
  const [isEditing, setEditing] = useState(false)
  const remove = useMutation(removeDependencyWrite(row.portfolioId))
  const ends = new Map(snapshot.initiatives.map((one) => [one.id, one]))
  const [waiting, awaited] = [ends.get(from), ends.get(to)]
  // a dependency is in the snapshot with both its ends
  if (!waiting || !awaited) return null
  const isMine = from === row.id
  const other = isMine ? awaited : waiting
  const close = () => {
    setEditing(false)
    focusOnSubSection('dependencies')
  }
  if (isEditing)
    return (
      <li>
        <DependencyForm {...{ row, snapshot, dependency }} onDone={close} />
      </li>
    )
  const link = (
    <Link
      to="/portfolios/$key/initiatives/$initiative"
      params={{ key: snapshot.portfolio.key, initiative: other.key }}
    >
      {other.key} {other.title}
    </Link>
  )
  const isBroken = dependencyHolds(kind, { from: waiting, to: awaited }) === false
  const day = kind === 'finish_to_start' ? awaited.end : awaited.start
  const acts = (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={`Edit: waits for ${other.key}`}
        onClick={() => setEditing(true)}
      >
        Edit
      </Button>
      <ConfirmButton
        size="compact-sm"
        variant="subtle"
        aria-label={`Remove: waits for ${other.key}`}
        question="Remove this dependency? History keeps it."
        confirm="Remove"
        onConfirm={() =>
          remove.mutate(
            { params: { id: dependency.id }, version: dependency.version },
            { onSuccess: () => focusOnSubSection('dependencies'), onError: sayProblem },
          )
        }
      >
        Remove
      </ConfirmButton>
    </>
  )
  return (
    <Line
      title={isMine ? <>Waits for {link}</> : <>{link} waits for it</>}
      about={aboutText(kind, { day, isMine })}
      {...(mayEdit && isMine ? { acts } : {})}
    >
      {isBroken && (
        <LineNote>
          {waiting.key} is planned to start too early: {dayText(waiting.start ?? '')}.
        </LineNote>
      )}
      {note !== '' && <LineNote>{note}</LineNote>}
    </Line>
  )
}

function aboutText(
  kind: Dependency['kind'],
  { day, isMine }: { day: string | null; isMine: boolean },
): string {
  const other = isMine ? 'that' : 'this'
  const has = kind === 'finish_to_start' ? 'ended' : 'started'
  return `starts once ${other} has ${has}: ${day === null ? 'no day yet' : dayText(day)}`
}
