import { Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { endedSession } from './session.ts'
import { SignInForm } from './sign-in-form.tsx'
import { meQuery } from './user.queries.ts'

/** Asks for the password where you are, so that what was typed stays. Closing it leads to the sign-in page. */
export function SignInAgain(props: { email: string }) {
  const client = useQueryClient()
  const router = useRouter()
  const goOn = async () => {
    await client.query({ ...meQuery(), staleTime: 0 })
    endedSession.set(null)
    void client.invalidateQueries()
    await router.invalidate()
  }
  const leave = () => {
    const { href } = router.state.location
    endedSession.set(null)
    client.clear()
    void router.navigate({ to: '/sign-in', search: { to: href } })
  }
  return (
    <Modal
      opened
      onClose={leave}
      title="Your session has ended"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Leave for the sign-in page' }}
    >
      <p>Sign in again to go on where you were. What you typed is still there.</p>
      <SignInForm email={props.email} onSignedIn={goOn} />
    </Modal>
  )
}
