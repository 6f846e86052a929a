import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const quiet = './tests/support/quiet-console.ts'
const complete = { lines: 100, branches: 100, functions: 100, statements: 100 }

export default defineConfig({
  test: {
    // left to itself, a machine of two cores would use one: waiting for databases leaves room for both
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'rules',
          include: ['tests/**/*.rules.test.ts'],
          setupFiles: [quiet],
          environment: 'node',
          // values in, values out: nothing is left behind for the next file
          isolate: false,
          // properties over many random values, also on a machine that is busy
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'api',
          include: ['tests/**/*.api.test.ts'],
          setupFiles: [quiet],
          environment: 'node',
          globalSetup: ['./tests/support/databases.setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'ui',
          include: ['tests/**/*.ui.test.tsx'],
          setupFiles: ['./tests/support/browser-gaps.ts', quiet],
          environment: 'jsdom',
          testTimeout: 30_000,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      // also what no test loads: a rule without a test counts as uncovered
      include: ['shared/**/*.ts'],
      reporter: [['text', { skipFull: true }], 'html'],
      thresholds: { 'shared/focus/**': complete, 'shared/finding/**': complete },
    },
  },
})
