/** Asks for a portfolio over and over, as somebody else would, and notes how long each answer took. */
export function askAlong(url: string, token: string) {
  const took: number[] = []
  const over = new AbortController()
  const wait = (pauseMs: number) => new Promise((resolve) => setTimeout(resolve, pauseMs))
  const asking = (async () => {
    while (!over.signal.aborted) {
      const started = performance.now()
      await (await fetch(url, { headers: { Authorization: `Bearer ${token}` } })).arrayBuffer()
      took.push(performance.now() - started)
      await wait(5)
    }
  })()
  return {
    after: wait,
    stop: async () => {
      over.abort()
      await asking
      const ordered = took.slice(5).toSorted((a, b) => a - b) // the first ones warm up
      return { p99: ordered[Math.floor(ordered.length * 0.99)] ?? 0, slowest: ordered.at(-1) ?? 0 }
    },
  }
}
