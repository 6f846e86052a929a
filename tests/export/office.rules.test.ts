import { describe, expect, test } from 'vitest'

import { defaultChoice } from '#shared/export/choice.ts'
import { storyOf } from '#shared/export/story-of.ts'
import { installedOffice, printed } from '#tests/support/office.ts'
import { readPdf } from '#tests/support/read-pdf.ts'
import { readPptx } from '#tests/support/read-pptx.ts'
import { squeezed } from '#tests/support/squeezed.ts'

import { hostileTitles } from './hostile-material.ts'
import { hostileTexts } from './hostile-texts.ts'
import { made } from './made.ts'
import { material } from './pptx-material.ts'

const found = installedOffice()
const here = found === null ? [] : [found]
const patience = 240_000

/** What LibreOffice shows of a file. */
async function shown(office: string, bytes: Uint8Array, kind: 'pptx' | 'xlsx') {
  const { pages } = await readPdf(await printed(office, bytes, kind))
  return { pages, text: squeezed(pages.flatMap((page) => page.pieces).join('')) }
}

test(`LibreOffice is ${found ?? 'not installed here: files were not opened in it'}`, () => {
  expect(here.length).toBeLessThan(2)
})

describe.each(here)('in %s', (office) => {
  test('the workbook opens and prints what it says', { timeout: patience }, async () => {
    const { text } = await shown(office, await made('xlsx', hostileTitles()), 'xlsx')
    for (const one of ['a formula', 'a command', 'HTML', '500 letters'] as const)
      expect(text).toContain(squeezed(hostileTexts[one]))
  })

  test('the slides open, all of them, and show what they say', { timeout: patience }, async () => {
    const bytes = await made('pptx', material)
    const { slides } = await readPptx(bytes)
    const { pages, text } = await shown(office, bytes, 'pptx')
    expect(pages).toHaveLength(slides.length)
    const { title, sections } = storyOf(material, defaultChoice)
    for (const one of [title, ...sections.map(({ lead }) => lead)]) expect(text).toContain(squeezed(one))
  })
})
