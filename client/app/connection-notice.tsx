import { reachable } from '../api/connection.ts'
import { useSignal } from '../api/signal-store.ts'
import css from './shell.module.css'

/** Says that the server does not answer, until it does. */
export function ConnectionNotice() {
  const isReachable = useSignal(reachable)
  return (
    <output>
      {!isReachable && (
        <span className={css['notice']}>
          Bearing cannot be reached. What you see was loaded before; what you change now is not saved. Trying
          again every few seconds.
        </span>
      )}
    </output>
  )
}
