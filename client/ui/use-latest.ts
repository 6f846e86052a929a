import { useLayoutEffect, useRef, useState } from 'react'

type Acts = Record<string, (...given: never[]) => void>

/**
 * Functions that stay the same for good and do what those given last do: for a costly part that is to be drawn again
 * when what it shows has changed, not when what it calls has. Called after rendering only.
 */
export function useLatest<A extends Acts>(acts: A): A {
  const latest = useRef(acts)
  useLayoutEffect(() => {
    latest.current = acts
  })
  const [stable] = useState(
    () =>
      Object.fromEntries(
        Object.keys(acts).map((name) => [name, (...given: never[]) => latest.current[name]?.(...given)]),
        // the same names, each passing on what it is given
      ) as A,
  )
  return stable
}
