import { describe, expect, test } from 'vitest'
import validate, { ready } from '@ooxml-tools/validate'

import { pictureNames } from '#shared/picture/picture.ts'
import { makers } from '#server/export/makers.ts'
import type { MadeInThread } from '#server/export/makers.ts'
import { squeezed } from '#tests/support/squeezed.ts'

import { hostileTitles, writtenEverywhere } from './hostile-material.ts'
import { hostileTexts } from './hostile-texts.ts'
import { made } from './made.ts'
import { open } from './opened.ts'

/** The schemas of Office are many. */
const patience = 120_000
const pictures = ['svg', 'png'] as const
const formats = (Object.keys(makers) as MadeInThread[]) // its own keys
  .filter((format) => !pictures.some((one) => one === format))

/** What the schemas of Office find wrong. */
async function faultsIn(format: string, bytes: Uint8Array): Promise<string[]> {
  if (format !== 'xlsx' && format !== 'pptx') return []
  await ready()
  const found = await validate(bytes, format)
  return found.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`)
}

describe.each(formats)('what people have written, in %s', (format) => {
  test('is whole, valid and does nothing, whatever a title says', { timeout: patience }, async () => {
    const bytes = await made(format, hostileTitles())
    const { text, active } = await open[format](bytes)
    expect(active).toEqual([])
    const missing = Object.entries(hostileTexts).filter(([, title]) => !text.includes(squeezed(title)))
    expect(missing.map(([name]) => name)).toEqual([])
    expect(await faultsIn(format, bytes)).toEqual([])
  })

  test.each([0, 9, 18, 27])(
    'is valid and does nothing, wherever it is written, from text %i on',
    { timeout: patience },
    async (begin) => {
      const material = writtenEverywhere(begin)
      const bytes = await made(format, material)
      const { active, text } = await open[format](bytes)
      expect(active).toEqual([])
      expect(text).toContain(squeezed(material.snapshot.portfolio.name).slice(0, 40))
      expect(await faultsIn(format, bytes)).toEqual([])
    },
  )
})

describe.each(pictures)('what people have written, in pictures as %s', (format) => {
  test.each(pictureNames)('is valid and does nothing: %s', { timeout: patience }, async (picture) => {
    for (const material of [hostileTitles(), writtenEverywhere(0), writtenEverywhere(19)]) {
      const { active } = await open[format](await made(format, material, { picture }))
      expect(active).toEqual([])
    }
  })
})
