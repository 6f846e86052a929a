import autocannon from 'autocannon'

/** The median of a few runs, in milliseconds, after one that is not counted. */
export async function medianMs(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run <= runs; run += 1) {
    const started = performance.now()
    await work()
    if (run > 0) times.push(performance.now() - started)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

export interface Load {
  perSecond: number
  p99Ms: number
}

/** A bounded load: so many connections for so many seconds. Throws when any answer is not the expected status. */
export async function load(options: autocannon.Options & { expected?: number }): Promise<Load> {
  const { expected = 200, ...rest } = options
  const result = await autocannon({ connections: 10, duration: 4, ...rest })
  const codes = Object.keys(result.statusCodeStats ?? {})
  if (result.errors > 0 || codes.some((code) => Number(code) !== expected)) {
    throw new Error(`${rest.url}: ${result.errors} errors, statuses ${codes.join(', ')}`)
  }
  return { perSecond: result.requests.average, p99Ms: result.latency.p99 }
}

export interface Figure {
  work: string
  here: string
  limit: string
  ratio: string
  aim: string
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
export const rate = (value: number): string => `${Math.round(value).toLocaleString('en')}/s`
export const times = (value: number): string => (Number.isFinite(value) ? `${value.toFixed(2)}x` : '')

/** Prints the figures as a table for people and for Markdown alike. */
export function printTable(figures: readonly Figure[]): void {
  const rows = [
    { work: 'work', here: 'here', limit: 'bare Node', ratio: 'here/bare', aim: 'aim' },
    ...figures,
  ]
  const columns = ['work', 'here', 'limit', 'ratio', 'aim'] as const
  const width = (name: (typeof columns)[number]) => Math.max(...rows.map((row) => row[name].length))
  for (const [at, row] of rows.entries()) {
    console.log(`| ${columns.map((name) => row[name].padEnd(width(name))).join(' | ')} |`)
    if (at === 0) console.log(`|${columns.map((name) => '-'.repeat(width(name) + 2)).join('|')}|`)
  }
}
