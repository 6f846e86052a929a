import { makeSignal } from './signal-store.ts'

/** False from the first call without an answer until the server answers again. */
export const reachable = makeSignal(true)

const msBetweenTries = 3_000

/** Says that a call went unanswered and keeps asking until one is; then runs `onBack`. */
export function lostServer(onBack: () => void) {
  if (!reachable.read()) return
  reachable.set(false)
  const ask = async () => {
    if (await isAlive()) {
      reachable.set(true)
      onBack()
    } else {
      setTimeout(() => void ask(), msBetweenTries)
    }
  }
  setTimeout(() => void ask(), msBetweenTries)
}

async function isAlive(): Promise<boolean> {
  try {
    return (await fetch('/livez', { cache: 'no-store' })).ok
  } catch {
    return false
  }
}
