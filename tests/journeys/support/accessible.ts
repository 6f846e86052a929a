import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** Everything that axe can check for WCAG 2.2 AA, its best practices and the size of targets. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const options: Parameters<AxeBuilder['options']>[0] = {
  runOnly: tags,
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
}

/** What colours decide: all that another scheme can change. */
const ofColours: typeof options = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
}

const dialog = '[role="dialog"][aria-modal="true"]'

/** What axe finds on the page as it is now, or in the dialog above it: each rule with the elements that break it. */
export async function violationsOn(page: Page, asked = options): Promise<string[]> {
  // there are no frames, so axe needs no page of its own to put its findings together: twice as quick
  const axe = new AxeBuilder({ page }).options(asked).setLegacyMode(true)
  // what a dialog covers cannot be reached, and axe would measure the parts of it that stick out
  if (await page.locator(dialog).first().isVisible()) axe.include(dialog)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 200)}`),
  )
}

/** Pixels by which the page can be scrolled sideways; parts that scroll by themselves do not count. */
export const sidewaysOn = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Fails on anything that axe finds and on a page that scrolls sideways. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  expect.soft(await violationsOn(page), where).toEqual([])
  expect.soft(await sidewaysOn(page), `${where}: sideways scrolling`).toBe(0)
}

/** Fails on anything that axe finds in the colours of a scheme, where the other one has been looked at whole. */
export async function expectColoursAccessible(page: Page, where: string): Promise<void> {
  expect.soft(await violationsOn(page, ofColours), where).toEqual([])
}

/** The same in the dark at 320 pixels, and in light and wide: for what stands on a page only after an act. */
export async function expectAccessibleAnyhow(page: Page, where: string): Promise<void> {
  for (const [colorScheme, width] of [
    ['dark', 320],
    ['light', 1280],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    await expectAccessible(page, `${where}, ${colorScheme}, ${width} pixels`)
  }
}
