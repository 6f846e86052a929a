import { useSyncExternalStore } from 'react'

/** One value outside React that pages can watch. */
export interface SignalStore<T> {
  read: () => T
  set: (value: T) => void
  subscribe: (listener: () => void) => () => void
}

/** Makes a value that calls set from anywhere and pages watch with `useSignal`. */
export function makeSignal<T>(initial: T): SignalStore<T> {
  let current = initial
  const listeners = new Set<() => void>()
  return {
    read: () => current,
    set: (value) => {
      if (Object.is(value, current)) return
      current = value
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The value, again after each change. */
export const useSignal = <T>(store: SignalStore<T>): T => useSyncExternalStore(store.subscribe, store.read)
