import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** Presses Tab until something has the focus; the focus is in sight at every stop. */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await expect(wanted).toBeVisible()
  for (let stop = 0; stop < 120; stop += 1) {
    await page.keyboard.press(key)
    const lost = await page.evaluate(hiddenFocus)
    expect(lost, `stop ${stop} on the way`).toBeNull()
    if (await hasFocus(wanted)) return
  }
  throw new Error(`Tab never came to ${wanted.toString()}.`)
}

export const hasFocus = (wanted: Locator) => wanted.evaluate((element) => element === document.activeElement)

/** Presses one key after another. */
export async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key)
}

/** What has the focus where nobody can see it; null when all is well. Past the last stop the browser itself has it. */
function hiddenFocus(): string | null {
  const element = document.activeElement
  if (!element || element === document.body) return null
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect()
  const isInSight =
    width > 0 && height > 0 && bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth
  return isInSight ? null : element.outerHTML.slice(0, 200)
}
