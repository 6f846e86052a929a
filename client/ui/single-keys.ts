import { useLocalStorage } from '@mantine/hooks'
import { useEffect, useRef } from 'react'

/** Whether keys without Ctrl do anything; remembered in this browser. WCAG 2.1.4 asks that they can be switched off. */
export const useSingleKeysSetting = () =>
  useLocalStorage({ key: 'bearing.single-keys', defaultValue: true, getInitialValueInEffect: false })

/**
 * Listens for single keys, by what they type ("n", "?"). Never while somebody types, while a dialog or menu is open, with
 * Ctrl, Alt or Meta held, or when the key was already used by what has the focus.
 */
export function useSingleKeys(keys: Readonly<Record<string, () => void>>, enabled = true) {
  const [on] = useSingleKeysSetting()
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (!on || !enabled) return undefined
    const listen = (event: KeyboardEvent) => {
      if (isTaken(event)) return
      const act = latest.current[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on, enabled])
}

// boxes and radios take no letters
const places =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [role="menu"], [role="listbox"], [role="dialog"]'

/** Whether a key press belongs to something else than the page at large. */
export function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return true
  if (event.target instanceof Element && event.target.closest(places) !== null) return true
  return document.querySelector('[aria-modal="true"]') !== null
}
