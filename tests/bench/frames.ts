declare global {
  /** What was seen since `watchFrames`: how long each frame took, and each long task, in ms. Ends the watch. */
  var framesSeen: () => { intervals: number[]; tasks: number[] }
}

export interface Frames {
  count: number
  medianMs: number
  p99Ms: number
  longestMs: number
  /** Frames that took longer than 50 ms: what people see as a stutter. */
  over50: number
  /** Tasks that held the page for longer than 50 ms. */
  longTasks: number
}

/** Runs in the page: notes when each frame comes until `framesSeen` is called. */
export function watchFrames(): void {
  const intervals: number[] = []
  const tasks: number[] = []
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) tasks.push(entry.duration)
  })
  observer.observe({ type: 'longtask' })
  let before = performance.now()
  let isOn = true
  const frame = (now: number) => {
    intervals.push(now - before)
    before = now
    if (isOn) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  globalThis.framesSeen = () => {
    isOn = false
    for (const entry of observer.takeRecords()) tasks.push(entry.duration)
    observer.disconnect()
    // the first one waited for the page to come to the front
    return { intervals: intervals.slice(2), tasks }
  }
}

export function framesOf({ intervals, tasks }: { intervals: number[]; tasks: number[] }): Frames {
  const inOrder = intervals.toSorted((a, b) => a - b)
  const at = (share: number) =>
    inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? NaN
  return {
    count: inOrder.length,
    medianMs: at(0.5),
    p99Ms: at(0.99),
    longestMs: at(1),
    over50: inOrder.filter((one) => one > 50).length,
    longTasks: tasks.length,
  }
}

export const framesText = ({ count, medianMs, p99Ms, longestMs, over50, longTasks }: Frames): string =>
  `${count}: median ${medianMs.toFixed(1)}, p99 ${p99Ms.toFixed(1)}, longest ${longestMs.toFixed(0)} ms; ${over50} over 50 ms, ${longTasks} long tasks`
