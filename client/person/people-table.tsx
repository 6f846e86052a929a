import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Person } from '#shared/person/person.ts'
import type { User } from '#shared/user/user.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { countText } from '../ui/format.ts'
import { ActionsCell, Cell, RecordRow, RecordTable } from '../ui/record-table.tsx'
import { say, sayProblem } from '../ui/toast.tsx'
import { removePersonMutation } from './person.queries.ts'
import css from './person.module.css'

interface Props {
  people: readonly Person[]
  /** Empty for those who may not see accounts. */
  users: readonly User[]
  /** Absent for those who may only read. */
  onEdit?: (person: Person) => void
}

// an import may bring hundreds: more than this is found by typing
const shown = 100

export function PeopleTable({ people, users, onEdit }: Props) {
  const [text, setText] = useState('')
  const wanted = text.trim().toLowerCase()
  const found = people
    .filter((one) => `${one.name}\n${one.email ?? ''}`.toLowerCase().includes(wanted))
    .toSorted((one, other) => one.name.localeCompare(other.name))
  return (
    <>
      {people.length > 12 && (
        <TextInput
          className={css['find'] ?? ''}
          label="Find a person"
          type="search"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <RecordTable
        caption="People"
        headers={['Name', 'E-mail', 'Account']}
        hasActions={onEdit !== undefined}
        rows={found.slice(0, shown)}
      >
        {(person) => (
          <RecordRow key={person.id}>
            <Cell label="Name">{person.name}</Cell>
            <Cell label="E-mail">{person.email}</Cell>
            <Cell label="Account">{accountOf(person, users)}</Cell>
            {onEdit && (
              <ActionsCell>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`Edit ${person.name}`}
                  onClick={() => onEdit(person)}
                >
                  Edit
                </Button>
                <RemovePerson person={person} />
              </ActionsCell>
            )}
          </RecordRow>
        )}
      </RecordTable>
      <output className={css['count']}>
        {found.length === 0 && 'Nobody of that name.'}
        {found.length > shown && `${countText(found.length - shown)} more: type a name to find them.`}
      </output>
    </>
  )
}

function RemovePerson({ person }: { person: Person }) {
  const remove = useMutation(removePersonMutation())
  return (
    <ConfirmButton
      size="compact-sm"
      variant="subtle"
      loading={remove.isPending}
      aria-label={`Remove ${person.name}`}
      question={`Remove ${person.name}? Only somebody whom no initiative names can be removed.`}
      confirm="Remove"
      onConfirm={() =>
        remove.mutate(
          { params: { person: person.id }, version: person.version },
          { onSuccess: () => say(`${person.name} is removed.`), onError: sayProblem },
        )
      }
    >
      Remove
    </ConfirmButton>
  )
}

function accountOf(person: Person, users: readonly User[]): string | null {
  if (person.user === null) return null
  return users.find((one) => one.id === person.user)?.email ?? 'Has an account'
}
