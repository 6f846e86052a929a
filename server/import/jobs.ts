import { setTimeout as wait } from 'node:timers/promises'

/** Work on an import that is under way in this process. */
export interface Job {
  kind: 'planning' | 'committing'
  /** 0 to 1. */
  progress: number
  abort: AbortController
  /** Once it is over, however it went. */
  ended: Promise<void>
}

const jobs = new Map<string, Job>()

export const jobOf = (id: string): Job | undefined => jobs.get(id)

/** Runs work under an import's id, so that others see its progress and may break it off. */
export async function asJob<T>(id: string, kind: Job['kind'], work: (job: Job) => Promise<T>): Promise<T> {
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  const job: Job = { kind, progress: 0, abort: new AbortController(), ended }
  jobs.set(id, job)
  try {
    return await work(job)
  } finally {
    jobs.delete(id)
    resolve()
  }
}

/** How long a request waits for the work that it started, before it answers 202. */
export const usualPatienceMs = 10_000

/** As long as the one who asks prefers to wait (RFC 7240), such as "wait=2"; never longer than usual. */
export function patienceOf(prefer: string | undefined): number {
  const seconds = /\bwait=(\d{1,3})\b/.exec(prefer ?? '')?.[1]
  return seconds === undefined ? usualPatienceMs : Math.min(usualPatienceMs, Number(seconds) * 1_000)
}

/** The work's result, or null when it takes longer than a request waits (0: it does not wait at all); the work goes on. */
export const withinPatience = <T>(work: Promise<T>, patienceMs: number): Promise<T | null> =>
  Promise.race([work, patienceMs === 0 ? Promise.resolve(null) : wait(patienceMs, null, { ref: false })])
