import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { hasRealFiles } from './import/real-files.ts'
import { findBrowser } from './support/find-browser.ts'

// npm test: every vitest project, then the journeys in a real browser, both even when the first fails, and at the end
// one line with the totals. Fails on any failure, when a half ran no test at all, and on a test that was skipped, unless
// the published files that it reads are not beside the project.
const whySkipped = hasRealFiles
  ? 'none may be.'
  : 'tests of the published files, which are not in ../shared/data. All others ran.'
const root = join(import.meta.dirname, '..')
const results = join(root, 'test-results')

/** `again`: of those that passed, how many did so only the second time. */
type Counts = { passed: number; again: number; failed: number; skipped: number }

const vitestReport = z
  .object({
    numPassedTests: z.int(),
    numFailedTests: z.int(),
    numPendingTests: z.int(),
    numTodoTests: z.int(),
  })
  .transform((report) => ({
    passed: report.numPassedTests,
    again: 0,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }))

const playwrightReport = z
  .object({
    stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  })
  .transform(({ stats }) => ({
    passed: stats.expected + stats.flaky,
    again: stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }))

const read = (file: string, report: z.ZodType<Counts>): Counts => {
  try {
    return report.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { passed: 0, again: 0, failed: 0, skipped: 0 }
  }
}

type Half = { name: string; args: readonly string[]; file: string; report: z.ZodType<Counts> }

const runHalf = ({ name, args, file, report }: Half): Counts => {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  })
  const counts = read(file, report)
  const ran = counts.passed + counts.failed
  if (ran === 0) console.log(`\n${name} ran no test.`)
  else if (status !== 0) console.log(`\n${name} failed.`)
  if (counts.skipped > 0) console.log(`\n${name} skipped ${counts.skipped}: ${whySkipped}`)
  // a file that does not load, or an error outside a test, is one failure more than the tests know of
  const isSound = status === 0 && ran > 0 && (counts.skipped === 0 || !hasRealFiles)
  return isSound ? counts : { ...counts, failed: Math.max(1, counts.failed) }
}

rmSync(results, { recursive: true, force: true })
process.env['BROWSER_PATH'] = findBrowser()

const vitestFile = join(results, 'vitest.json')
const journeysFile = join(results, 'journeys.json')
const halves = [
  {
    name: 'Vitest',
    args: [
      'vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestFile}`,
    ],
    file: vitestFile,
    report: vitestReport,
  },
  {
    name: 'The browser journeys',
    args: ['@playwright/test/cli.js', 'test', '--reporter=list,json'],
    file: journeysFile,
    report: playwrightReport,
  },
].map(({ args: [script = '', ...rest], ...half }) =>
  runHalf({ ...half, args: [join(root, 'node_modules', script), ...rest] }),
)
const total = (count: keyof Counts): number => halves.reduce((sum, half) => sum + half[count], 0)
const again = total('again') === 0 ? '' : ` (${total('again')} of them only the second time)`
console.log(`\n${total('passed')} passed${again}, ${total('failed')} failed`)
process.exitCode = total('failed') === 0 ? 0 : 1
