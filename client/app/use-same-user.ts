import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { meQuery } from '../user/user.queries.ts'

/** Starts over when somebody else signed in elsewhere in this browser: nothing of theirs and ours may mix. */
export function useSameUser() {
  const { data: id } = useQuery({ ...meQuery(), select: (me) => me.user?.id ?? null })
  const first = useRef<string | null>(null)
  useEffect(() => {
    if (id === undefined || id === null) return
    if (first.current !== null && first.current !== id) window.location.reload()
    first.current = id
  }, [id])
}
