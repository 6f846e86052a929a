import { CallProblem, download } from '../api/call.ts'
import { makeSignal } from '../api/signal-store.ts'
import { saveFile } from './save-file.ts'

/** A file on its way: of which portfolio, and how far it is. */
export interface Making {
  portfolioId: string
  /** "Making the …" */
  thing: string
  state:
    | { is: 'making' }
    /** `share` of 1; null while nobody knows how long the file is. */
    | { is: 'receiving'; share: number | null }
    | { is: 'saved'; name: string }
    | { is: 'failed'; problem: unknown }
  cancel: () => void
  again: () => void
}

/** One at a time. It goes on while its reader goes elsewhere in Bearing. */
export const making = makeSignal<Making | null>(null)

interface Order {
  portfolioId: string
  /** "Making the …" */
  thing: string
  address: string
  /** Called once the file was saved. */
  onSaved?: () => void
}

/** Has a file made and saves it; an earlier one that is not there yet is given up. */
export function startMaking(order: Order): void {
  making.read()?.cancel()
  const gone = new AbortController()
  const { portfolioId, thing } = order
  const cancel = () => {
    gone.abort()
    making.set(null)
  }
  const show = (state: Making['state']) => {
    if (!gone.signal.aborted)
      making.set({ portfolioId, thing, state, cancel, again: () => startMaking(order) })
  }
  show({ is: 'making' })
  void make(order, { signal: gone.signal, show })
}

async function make(
  { address, onSaved }: Order,
  { signal, show }: { signal: AbortSignal; show: (state: Making['state']) => void },
): Promise<void> {
  try {
    const file = await download(address, {
      signal,
      onPart: (share) => show({ is: 'receiving', share }),
    })
    if (signal.aborted) return
    saveFile(file)
    onSaved?.()
    show({ is: 'saved', name: file.name })
  } catch (problem) {
    if (signal.aborted) return
    const isOurs = problem instanceof CallProblem
    show({ is: 'failed', problem: isOurs ? problem : brokenOff })
  }
}

const brokenOff = new CallProblem('unreachable', 'The file broke off on its way. Nothing was saved.', {
  status: 0,
})
