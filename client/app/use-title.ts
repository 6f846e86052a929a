import { useMatches } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useHere } from './use-here.ts'

/** Names the window after the page: "Focus · Northern health network · Bearing". */
export function useTitle() {
  const { portfolio, isInside } = useHere()
  const page = useMatches({
    select: (matches) => {
      const last = matches.at(-1)
      return last && 'initiative' in last.params ? last.params.initiative : last?.staticData.title
    },
  })
  const title = [page, isInside ? portfolio?.name : undefined, 'Bearing'].filter(Boolean).join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}
