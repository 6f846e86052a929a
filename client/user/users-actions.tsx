import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { User } from '#shared/user/user.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { say, sayProblem } from '../ui/toast.tsx'
import { madeLink } from './users-link.ts'
import type { MadeLink } from './users-link.ts'
import { nameOf } from './users-words.ts'
import { changeUserMutation, freshLinkMutation } from './users.queries.ts'

/** A fresh link for whom it was lost, and the account switched off and on. */
export function UsersActions({ user, onLink }: { user: User; onLink: (made: MadeLink) => void }) {
  const change = useMutation(changeUserMutation())
  const name = nameOf(user)
  const setActive = (active: boolean) =>
    change.mutate(
      { params: { user: user.id }, body: { active }, version: user.version },
      {
        onSuccess: () => say(`${name} ${active ? 'may sign in again.' : 'is deactivated.'}`),
        onError: sayProblem,
      },
    )
  if (!user.active)
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        loading={change.isPending}
        aria-label={`Reactivate ${name}`}
        onClick={() => setActive(true)}
      >
        Reactivate
      </Button>
    )
  return (
    <>
      <FreshLink user={user} onLink={onLink} />
      <ConfirmButton
        size="compact-sm"
        variant="subtle"
        loading={change.isPending}
        aria-label={`Deactivate ${name}`}
        question={`Deactivate ${name}? They are signed out everywhere and their tokens stop at once. What they did stays.`}
        confirm="Deactivate"
        onConfirm={() => setActive(false)}
      >
        Deactivate
      </ConfirmButton>
    </>
  )
}

/** For an invitation that was lost, or a password that was. */
function FreshLink({ user, onLink }: { user: User; onLink: (made: MadeLink) => void }) {
  const make = useMutation(freshLinkMutation())
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      loading={make.isPending}
      aria-label={`${user.joined ? 'Password link' : 'Fresh link'} for ${nameOf(user)}`}
      onClick={() =>
        make.mutate(
          { params: { user: user.id } },
          { onSuccess: ({ reply }) => onLink(madeLink(user.email, reply)), onError: sayProblem },
        )
      }
    >
      {user.joined ? 'Password link' : 'Fresh link'}
    </Button>
  )
}
