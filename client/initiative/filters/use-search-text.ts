import { useEffect, useRef, useState } from 'react'

/** Text that goes to the address a moment after typing; what the address says from elsewhere (back, a link) wins. */
export function useSearchText(inAddress: string | undefined, onChange: (text: string | undefined) => void) {
  const [value, setValue] = useState(inAddress ?? '')
  const [seen, setSeen] = useState(inAddress)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  if (seen !== inAddress) {
    setSeen(inAddress)
    if ((inAddress ?? '') !== value.trim()) setValue(inAddress ?? '')
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  const set = (text: string) => {
    setValue(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      onChange(text.trim() || undefined)
    }, 120)
  }
  return { value, set }
}
