import { afterAll, afterEach, beforeEach, vi } from 'vitest'

// Output nobody asked for is a finding: a warning of React, of Node, of a library, a forgotten console.log. It fails
// the test it came from. A test that wants output says so with expectConsole.

const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const
let said: string[] = []
let expected: RegExp[] = []

const hear = (text: string): void => {
  const index = expected.findIndex((pattern) => pattern.test(text))
  if (index === -1) said.push(text)
  else expected.splice(index, 1)
}

/** Says that this test will print a line that matches, once. The test fails when it does not. */
export const expectConsole = (pattern: RegExp): void => {
  expected.push(pattern)
}

const listen = (): void => {
  for (const method of methods)
    vi.spyOn(console, method).mockImplementation((...parts: unknown[]) => {
      hear(`console.${method}: ${parts.map(String).join(' ')}`)
    })
}

const judge = (): void => {
  const [unexpected, missing] = [said, expected]
  said = []
  expected = []
  if (unexpected.length > 0) throw new Error(`Unexpected console output:\n${unexpected.join('\n')}`)
  if (missing.length > 0) throw new Error(`Expected console output did not come: ${missing.join(', ')}`)
}

const hearWarning = (warning: Error): void => {
  if (warning.name !== 'ExperimentalWarning') hear(`warning: ${warning.stack ?? warning.message}`)
}
// files may share a process, one after another
const hasProcess = typeof process.on === 'function'
if (hasProcess) process.on('warning', hearWarning)
afterAll(() => {
  if (hasProcess) process.off('warning', hearWarning)
})

listen()
// restoreMocks and a test's own restoreAllMocks would end the listening
beforeEach(listen)
afterEach(judge)
afterAll(judge)
