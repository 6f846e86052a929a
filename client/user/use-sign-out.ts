import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { sayProblem } from '../ui/toast.tsx'
import { signOut } from './session.ts'

/** Ends the session, forgets everything that was loaded and shows the sign-in page. */
export function useSignOut() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const router = useRouter()
  return () => {
    signOut()
      .then(async () => {
        client.removeQueries({ queryKey: ['me'] })
        await navigate({ to: '/sign-in', search: {} })
        client.clear()
        router.clearCache()
      })
      .catch(sayProblem)
  }
}
