import { describe, expect, test } from 'vitest'
import { makePng, makeSvg } from '#server/export/picture/picture-file.ts'
import { darkPalette, lightPalette } from '#shared/picture/palette.ts'
import { pictureNames } from '#shared/picture/picture.ts'
import type { Picture, PictureName } from '#shared/picture/picture.ts'
import { svgOf } from '#shared/picture/svg.ts'
import { hostileTitles, writtenEverywhere } from '#tests/export/hostile-material.ts'
import { hostileTexts } from '#tests/export/hostile-texts.ts'
import { readPng } from '#tests/support/read-png.ts'
import { readSvg } from '#tests/support/read-svg.ts'
import { everyPicture, textsOf } from './every-picture.ts'

const usual = { basis: undefined, numbers: 'en', scheme: 'light', page: 1 } as const
const read = (picture: Picture) => readSvg(new TextEncoder().encode(svgOf(picture, lightPalette)))

describe('a picture as SVG', () => {
  test.each(Object.entries(hostileTexts))(
    'is well-formed and does nothing where all is called %s',
    (_, text) => {
      for (const picture of everyPicture(writtenEverywhere(text))) {
        const { active, texts, title, description, width } = read(picture)
        expect(active).toEqual([])
        expect(texts).toEqual(textsOf(picture))
        expect(title).not.toBe('')
        expect(description).not.toBe('')
        expect(width).toBeCloseTo(picture.width, 1)
      }
    },
  )

  test('names fonts that other machines have, and is a picture to those who do not see it', () => {
    const [picture] = everyPicture(hostileTitles())
    const svg = svgOf(picture!, lightPalette) // the dial is always there
    expect(svg).toMatch(/font-family="Inter, .*Arial.*sans-serif"/)
    expect(svg).toContain('role="img" aria-labelledby="title sentence"')
  })

  test('hatches a tone between its colour and the ground, once however often it is used', () => {
    const hatched = (x: number) =>
      ({ kind: 'rect', x, y: 0, width: 5, height: 5, fill: { tone: 'unproven', hatched: true } }) as const
    const svg = svgOf(
      {
        name: 'mix',
        title: 'Mix',
        width: 20,
        height: 5,
        sentence: 'Mix.',
        table: [],
        shapes: [hatched(0), hatched(9)],
      },
      darkPalette,
    )
    expect(svg.match(/<pattern /g)).toHaveLength(1)
    expect(svg.match(/fill="url\(#hatched-unproven\)"/g)).toHaveLength(2)
    expect(svg).toContain(`stroke="${darkPalette.unproven}"`)
  })
})

describe('a picture as a file', () => {
  test.each(pictureNames)('is whole in pixels, twice as many as units: %s', async (picture: PictureName) => {
    const asked = { ...usual, picture }
    const svg = readSvg(await makeSvg(hostileTitles(), asked))
    const png = readPng(await makePng(hostileTitles(), asked))
    expect(Math.abs(png.width - 2 * svg.width)).toBeLessThanOrEqual(1)
    expect(Math.abs(png.height - 2 * svg.height)).toBeLessThanOrEqual(1)
    expect(png.variety).toBeGreaterThan(20)
    expect(svg.active).toEqual([])
  })

  test('says whose it is and what its figures are of', async () => {
    const { title, texts } = readSvg(await makeSvg(hostileTitles(), { ...usual, picture: 'mix' }))
    expect(title).toMatch(/^Mix: /)
    expect(texts.join(' ')).toMatch(/Measured in money left · As of Nov 22, 2026 · Revision \d/)
    expect(texts.join(' ')).toContain('3 hidden')
  })

  test('is dark where that is asked for, and differs by the basis', async () => {
    const svg = async (more: object) =>
      new TextDecoder().decode(await makeSvg(hostileTitles(), { ...usual, picture: 'dial', ...more }))
    expect(await svg({ scheme: 'dark' })).toContain(darkPalette.paper)
    expect(await svg({})).toContain(lightPalette.paper)
    expect(await svg({ basis: 'count' })).toContain('Measured in count')
  })

  test('has no page after its last', async () => {
    const message = 'This picture has one page.'
    const beyond = makeSvg(hostileTitles(), { ...usual, picture: 'dial', page: 2 })
    await expect(beyond).rejects.toThrow(message)
  })
})
