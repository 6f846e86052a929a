import type { BrowserContext } from '@playwright/test'
import { expect } from '@playwright/test'

/** What the browsers of a journey said that nobody expected. */
export interface Quiet {
  /**
   * Listens to every page of a context: console errors and warnings (a violated content security policy is one), errors
   * that nobody caught, and answers of 500 and above.
   */
  listenTo: (context: BrowserContext) => void
  /** A message that the journey provokes, such as the status of a refusal; others still fail it. */
  allow: (message: RegExp) => void
  /** Fails when anything else was said. */
  check: () => void
}

export function makeQuiet(): Quiet {
  const said: string[] = []
  const allowed: RegExp[] = []
  return {
    listenTo: (context) => {
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          said.push(`${message.type()}: ${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) =>
        said.push(`uncaught: ${error.error().stack ?? error.error().message}`),
      )
      context.on('response', (response) => {
        if (response.status() >= 500) said.push(`${response.status()} from ${response.url()}`)
      })
    },
    allow: (message) => void allowed.push(message),
    check: () =>
      expect(
        said.filter((one) => !allowed.some((message) => message.test(one))),
        'what the browser said',
      ).toEqual([]),
  }
}
