import type { WorkerOptions } from 'node:worker_threads'

/** A thread with so much memory at most, that says nothing on the process's own output. */
export const threadOptions = (heapMb: number): WorkerOptions => ({
  resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 64 },
  // what a file makes its reader say is nobody's concern
  stdout: true,
  stderr: true,
})
