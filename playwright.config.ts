import { defineConfig } from '@playwright/test'
import { installedBrowser } from './tests/support/find-browser.ts'

const browser = installedBrowser()

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.journey.ts',
  outputDir: 'test-results/journeys',
  fullyParallel: false,
  forbidOnly: true,
  workers: 2,
  // what only passes the second time is counted and named as flaky
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'en-CA',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 15_000,
    // a trace doubles the time of a journey: ask for it with --trace on
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser === null ? {} : { executablePath: browser }),
      // containers run as root and without a graphics card
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
})
