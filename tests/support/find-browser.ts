import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

import { installPackages } from './debian.ts'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const usualPlaces = (): string[] => {
  const applications = '/Applications'
  const windows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => process.env[name] ?? [],
  )
  return [
    join(applications, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
    join(applications, 'Chromium.app/Contents/MacOS/Chromium'),
    join(applications, 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
    ...windows.flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
  ]
}

/** The path of an installed Chromium, Chrome or Edge; `BROWSER_PATH` names another one. Null when there is none. */
export const installedBrowser = (): string | null => {
  const named = process.env['BROWSER_PATH']
  if (named !== undefined) return named
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...usualPlaces()].find((file) => existsSync(file)) ?? null
}

/** An installed browser, else the package chromium where we may install it (Debian, as root). Throws a sentence. */
export const findBrowser = (): string => {
  const found = installedBrowser()
  if (found !== null) return found
  installPackages('chromium')
  const installed = installedBrowser()
  if (installed !== null) return installed
  throw new Error(
    'The tests need a browser: install Chromium, Chrome or Edge, or name one with BROWSER_PATH=/path/to/it.',
  )
}
