import { Button, Select } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { accountRole } from '#shared/user/user.ts'
import type { User } from '#shared/user/user.ts'
import { ActionsCell, Cell, RecordRow, RecordTable } from '../ui/record-table.tsx'
import { say, sayProblem } from '../ui/toast.tsx'
import { RenameUser } from './rename-user.tsx'
import { meQuery } from './user.queries.ts'
import { UsersActions } from './users-actions.tsx'
import type { MadeLink } from './users-link.ts'
import { accountRoleOptions, accountRoleWords, nameOf, stateOf } from './users-words.ts'
import css from './users.module.css'
import { changeUserMutation } from './users.queries.ts'

interface Props {
  users: readonly User[]
  onLink: (made: MadeLink) => void
}

/** Every account; my own is mine to rename, not to take away. */
export function UsersTable({ users, onLink }: Props) {
  const { data: me } = useQuery(meQuery())
  const [renaming, setRenaming] = useState<User | null>(null)
  const isMe = (user: User) => user.id === me?.user?.id
  return (
    <>
      <RecordTable caption="Users" headers={['Name', 'E-mail', 'State', 'Account']} hasActions rows={users}>
        {(user) => (
          <RecordRow key={user.id} faint={!user.active}>
            <Cell label="Name">{isMe(user) ? `${user.name} (you)` : user.name || '—'}</Cell>
            <Cell label="E-mail">{user.email}</Cell>
            <Cell label="State">{stateOf(user)}</Cell>
            <Cell label="Account">
              {isMe(user) ? accountRoleWords[user.role] : <AccountChoice user={user} />}
            </Cell>
            <ActionsCell>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`Rename ${nameOf(user)}`}
                onClick={() => setRenaming(user)}
              >
                Rename
              </Button>
              {!isMe(user) && <UsersActions user={user} onLink={onLink} />}
            </ActionsCell>
          </RecordRow>
        )}
      </RecordTable>
      {renaming !== null && <RenameUser user={renaming} onClose={() => setRenaming(null)} />}
    </>
  )
}

function AccountChoice({ user }: { user: User }) {
  const change = useMutation(changeUserMutation())
  const choose = (chosen: string | null) => {
    const role = accountRole.safeParse(chosen)
    if (!role.success || role.data === user.role) return
    change.mutate(
      { params: { user: user.id }, body: { role: role.data }, version: user.version },
      {
        onSuccess: () => say(`${nameOf(user)}: ${accountRoleWords[role.data]} now.`),
        onError: sayProblem,
      },
    )
  }
  return (
    <Select
      className={css['role'] ?? ''}
      size="xs"
      aria-label={`Account of ${nameOf(user)}`}
      data={accountRoleOptions}
      value={change.isPending ? (change.variables.body?.role ?? user.role) : user.role}
      allowDeselect={false}
      onChange={choose}
    />
  )
}
