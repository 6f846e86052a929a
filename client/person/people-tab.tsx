import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Person } from '#shared/person/person.ts'
import { usersQuery } from '../user/users.queries.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Listed } from '../ui/listed.tsx'
import { Section } from '../ui/section.tsx'
import { PeopleTable } from './people-table.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { peopleQuery } from './person.queries.ts'

/** Who owns and sponsors work, with or without an account. */
export function PeopleTab({ mayAdminister }: { mayAdminister: boolean }) {
  const query = useQuery(peopleQuery())
  const { data: users = [] } = useQuery({ ...usersQuery(), enabled: mayAdminister })
  const [editing, setEditing] = useState<Person | 'new' | null>(null)
  const add = (
    <Button variant="default" onClick={() => setEditing('new')}>
      Add a person
    </Button>
  )
  return (
    <Section
      title="People"
      about="Who owns and sponsors work. A person needs no account; one whose account is known here may edit the initiatives they own."
    >
      <Listed query={query} label="Loading the people">
        {(people) =>
          people.length === 0 ? (
            <EmptyState title="There are no people yet." {...(mayAdminister ? { action: add } : {})}>
              An import or an initiative that names an owner adds them, too.
            </EmptyState>
          ) : (
            <>
              {mayAdminister && <Group mb="md">{add}</Group>}
              <PeopleTable people={people} users={users} {...(mayAdminister ? { onEdit: setEditing } : {})} />
            </>
          )
        }
      </Listed>
      {editing !== null && (
        <PersonDialog
          person={editing === 'new' ? null : editing}
          people={query.data ?? []}
          users={users}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  )
}
