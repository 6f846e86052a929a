import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CopyOnce } from '../ui/copy-once.tsx'
import { dayText } from '../ui/format.ts'
import { Listed } from '../ui/listed.tsx'
import { Section } from '../ui/section.tsx'
import { Stage } from '../ui/stage.tsx'
import { UsersInvite } from './users-invite.tsx'
import type { MadeLink } from './users-link.ts'
import { UsersTable } from './users-table.tsx'
import { usersQuery } from './users.queries.ts'

/** Every account: invited by a link that an administrator passes on, so that no mail server is needed. */
export function UsersTab() {
  const query = useQuery(usersQuery())
  const [isInviting, setInviting] = useState(false)
  const [link, setLink] = useState<MadeLink | null>(null)
  const show = (made: MadeLink) => {
    setInviting(false)
    setLink(made)
  }
  return (
    <Section
      title="Users"
      about="Who has an account. Bearing sends no mail: each invitation is a link that you pass on. What somebody may do in a portfolio is set there, under Members."
    >
      <Stage at={link !== null ? link.address : isInviting ? 'inviting' : 'resting'}>
        {link !== null && (
          <CopyOnce label="link" secret={link.address} onDone={() => setLink(null)}>
            <b>
              Pass this on to {link.email}. It is shown only now, works once, and ends on{' '}
              {dayText(link.expiresAt.slice(0, 10))}.
            </b>
          </CopyOnce>
        )}
        {isInviting ? (
          <UsersInvite onInvited={show} onCancel={() => setInviting(false)} />
        ) : (
          <Button mb="md" onClick={() => setInviting(true)}>
            Invite somebody
          </Button>
        )}
      </Stage>
      <Listed query={query} label="Loading the users">
        {(users) => <UsersTable users={users} onLink={show} />}
      </Listed>
    </Section>
  )
}
