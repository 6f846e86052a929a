import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { Front } from './front.tsx'
import { returnAddress } from './return-address.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Asks who you are, then goes back to where you wanted to be. */
export function SignInPage() {
  const { to } = useSearch({ from: '/sign-in' })
  const client = useQueryClient()
  const router = useRouter()
  const goOn = async () => {
    client.clear()
    router.history.push(returnAddress(to))
    await router.invalidate()
  }
  return (
    <Front title="Sign in" lead="Forgot your password? An administrator can give you a fresh link.">
      <SignInForm onSignedIn={goOn} />
    </Front>
  )
}
