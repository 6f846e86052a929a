import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import type * as z from 'zod'
import { api } from '#shared/api.ts'
import type { invitationView } from '#shared/user/user.ts'
import { call } from '../api/call.ts'
import { LoadingBlock } from '../ui/loading-block.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { AccountForm } from './account-form.tsx'
import { Front } from './front.tsx'
import { signIn } from './session.ts'
import { invitationQuery } from './user.queries.ts'

/** Takes up an invitation, or sets a new password: the same one-time link does both. */
export function InvitationPage() {
  const { token } = useParams({ from: '/invitations/$token' })
  const { data, error } = useQuery(invitationQuery(token))
  if (data) return <Accept token={token} invitation={data} />
  return (
    <Front title={error ? 'This link does not work' : 'One moment'}>
      {error ? (
        <>
          <ProblemNote problem={error} />
          <p>A link works once and not for ever. Ask an administrator for a fresh one.</p>
          <LinkButton to="/sign-in" variant="default">
            Sign in instead
          </LinkButton>
        </>
      ) : (
        <LoadingBlock label="Looking up the invitation" />
      )}
    </Front>
  )
}

function Accept(props: { token: string; invitation: z.infer<typeof invitationView> }) {
  const { token, invitation } = props
  const client = useQueryClient()
  const router = useRouter()
  const joins = invitation.purpose === 'join'
  const save = async (values: { name: string; password: string }) => {
    const { name, password } = values
    await call(api.user.accept, { params: { token }, body: { name, password } })
    await signIn({ email: invitation.email, password })
    client.clear()
    router.history.push('/')
    await router.invalidate()
  }
  return (
    <Front
      title={joins ? 'Join your company in Bearing' : 'Set a new password'}
      lead={
        joins
          ? 'Say what to call you and choose a password. You will sign in with this e-mail address.'
          : 'After this, only the new password works.'
      }
    >
      <AccountForm
        initial={{ name: invitation.name, email: invitation.email }}
        emailIsFixed
        label={joins ? 'Join' : 'Set the password'}
        save={save}
      />
    </Front>
  )
}
