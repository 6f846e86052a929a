import { useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { may } from '#shared/kernel/may.ts'
import { isTaken, useSingleKeys } from '../ui/single-keys.ts'
import { companyPages, portfolioPages } from './pages.ts'
import { askerOf, keyIn, useHere } from './use-here.ts'

const msToChoose = 2_500

/** Ctrl/Cmd-K, `?`, and G then a letter. Answers whether G was pressed and a letter is awaited. */
export function useShellKeys(on: { onPalette: () => void; onKeys: () => void }): boolean {
  const [going, setGoing] = useState(false)
  const go = useGo()
  useSingleKeys({ '?': on.onKeys, g: () => setGoing(true) }, !going)
  const { onPalette } = on
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      if (event.key.toLowerCase() !== 'k' || event.defaultPrevented) return
      // browsers use it for their search field
      event.preventDefault()
      onPalette()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [onPalette])
  useEffect(() => {
    if (!going) return undefined
    const listen = (event: KeyboardEvent) => {
      setGoing(false)
      if (isTaken(event)) return
      event.preventDefault()
      // a grid under the focus must not take the letter for typing
      event.stopPropagation()
      go(event.key.toLowerCase())
    }
    const timer = setTimeout(() => setGoing(false), msToChoose)
    document.addEventListener('keydown', listen, true)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('keydown', listen, true)
    }
  }, [going, go])
  return going
}

function useGo() {
  const drawn = useHere()
  const navigate = useNavigate()
  const router = useRouter()
  return (letter: string) => {
    // by the address: keys pressed before the page asked for is drawn are meant for where it leads
    const key = keyIn(router.latestLocation.pathname)
    const here = { ...drawn, portfolio: drawn.portfolios.find((one) => one.key === key) ?? drawn.portfolio }
    const { portfolio } = here
    const inside = portfolioPages.find((page) => page.go === letter && may(askerOf(here), page.right))
    if (inside && portfolio) void navigate({ to: inside.to, params: { key: portfolio.key } })
    const outside = companyPages.find((page) => page.go === letter)
    if (outside) void navigate({ to: outside.to })
  }
}
