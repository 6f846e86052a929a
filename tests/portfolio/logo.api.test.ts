import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { api, apiBase } from '#shared/api.ts'
import type { ProblemDetails } from '#shared/kernel/problem.ts'
import { mostLogoBytes } from '#shared/portfolio/logo.ts'
import type { logoReply } from '#shared/portfolio/logo.ts'
import type * as z from 'zod'
import { newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { makeJpeg, makePng } from './pictures.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let leader: Client
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    place = await newPlace(app)
    leader = await app.member('Lea Leader', { [place.portfolio.id]: 'leader' })
  })

  /** Puts a file there as a form would; nothing is thrown. */
  async function put(who: Client, file: Uint8Array<ArrayBuffer> | string | FormData, name = 'logo.png') {
    const form = file instanceof FormData ? file : new FormData()
    if (!(file instanceof FormData)) form.append('file', new Blob([file]), name)
    const answer = await fetch(`${app.url}${apiBase}/portfolios/${place.portfolio.id}/logo`, {
      method: 'PUT',
      headers: who.token === null ? {} : { Authorization: `Bearer ${who.token}` },
      body: form,
    })
    // either of them: each test looks at its own
    const body = (await answer.json()) as ProblemDetails & z.infer<typeof logoReply>
    return { status: answer.status, body }
  }
  const read = (who: Client) => who.call(api.logo.read, { params: place.params })
  const revision = async () => (await app.admin.call(api.portfolio.read, { params: place.params })).revision

  test('there is none at first', async () => {
    expect(await read(leader)).toEqual({ logo: null })
  })

  test('a PNG is kept as it is, for everybody in the portfolio', async () => {
    const viewer = await app.member('Vera Viewer', { [place.portfolio.id]: 'viewer' })
    const file = makePng(240, 80)
    const { status, body } = await put(leader, file)
    expect(status).toBe(200)
    expect(body.logo).toMatchObject({ mediaType: 'image/png', width: 240, height: 80 })
    expect(Buffer.from(body.logo?.base64 ?? '', 'base64').equals(file)).toBe(true)
    expect(await read(viewer)).toEqual(body)
  })

  test('a JPEG takes its place, whatever it is called', async () => {
    await put(leader, makePng(240, 80))
    const { body } = await put(leader, makeJpeg(300, 100), 'logo.svg')
    expect(body.logo).toMatchObject({ mediaType: 'image/jpeg', width: 300, height: 100 })
  })

  test('what a file carries behind its picture is not kept', async () => {
    const file = makePng(10, 10)
    const more = Uint8Array.from([...file, ...Buffer.from('<script>alert(1)</script>')])
    const { body } = await put(leader, more)
    expect(Buffer.from(body.logo?.base64 ?? '', 'base64').equals(file)).toBe(true)
  })

  test('taken away it is gone; the same again, and nothing taken away, leave no trace', async () => {
    await put(leader, makePng(10, 10))
    const after = await revision()
    await put(leader, makePng(10, 10))
    expect(await revision()).toBe(after)
    await leader.call(api.logo.remove, { params: place.params })
    expect(await read(leader)).toEqual({ logo: null })
    expect(await revision()).toBe(after + 1)
    await leader.call(api.logo.remove, { params: place.params })
    expect(await revision()).toBe(after + 1)
  })

  test('history tells of it without the picture, and says why it stays', async () => {
    await put(leader, makePng(240, 80))
    const changeSet = await revision()
    const set = await leader.call(api.history.read, { params: { ...place.params, changeSet } })
    expect(set.changes).toMatchObject([
      {
        action: 'create',
        subject: { type: 'logo' },
        before: null,
        after: { logo: 'PNG, 240 by 80 pixels' },
      },
    ])
    await expect(
      leader.call(api.history.undo, { params: place.params, body: { changeSet } }),
    ).rejects.toThrow('chosen again in the settings')
  })

  describe('is refused, and the old one stays:', () => {
    const half = makePng(40, 40).subarray(0, 60)
    const flipped = Uint8Array.from(makePng(40, 40))
    flipped[20] = 0xff
    test.each([
      ['an SVG picture', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'SVG'],
      ['text', 'hello', 'no PNG or JPEG'],
      ['a GIF', 'GIF89a\u0001\u0000\u0001\u0000', 'no PNG or JPEG'],
      ['nothing', '', 'no PNG or JPEG'],
      ['half a PNG', Uint8Array.from(half), 'damaged'],
      ['a PNG whose bytes were changed', flipped, 'damaged'],
      ['half a JPEG', makeJpeg(10, 10).slice(0, 16), 'damaged'],
      ['a JPEG without its end', makeJpeg(10, 10).slice(0, -2), 'damaged'],
      ['a picture of no width', makeJpeg(0, 10), 'damaged'],
      ['a picture that is too wide', makePng(2_001, 1), '2,000 pixels'],
      ['a picture that is too high', makeJpeg(1, 2_001), '2,000 pixels'],
    ])('%s', async (_name, file, words) => {
      await put(leader, makePng(10, 10))
      const { status, body } = await put(leader, file)
      expect(status).toBe(400)
      expect(body.detail).toContain(words)
      expect(body.errors).toEqual([{ path: 'file', message: body.detail }])
      expect((await read(leader)).logo).toMatchObject({ width: 10 })
    })

    test('a form without a file, or with two, or with another field', async () => {
      const none = new FormData()
      const two = new FormData()
      for (const name of ['a.png', 'b.png']) two.append('file', new Blob([makePng(1, 1)]), name)
      const other = new FormData()
      other.append('picture', new Blob([makePng(1, 1)]), 'a.png')
      for (const form of [none, two, other]) expect((await put(leader, form)).status).toBe(400)
      const answer = await leader.request('PUT', `${apiBase}/portfolios/${place.portfolio.id}/logo`)
      expect(answer.status).toBe(415)
    })
  })

  test('200 KB are taken, a byte more is not', async () => {
    const frame = makePng(4, 4, { noise: 1 }).length - 1
    const heaviest = makePng(4, 4, { noise: mostLogoBytes - frame })
    expect(heaviest).toHaveLength(mostLogoBytes)
    expect((await put(leader, heaviest)).status).toBe(200)
    const { status, body } = await put(leader, makePng(4, 4, { noise: mostLogoBytes - frame + 1 }))
    expect(status).toBe(413)
    expect(body.detail).toBe('A logo weighs at most 200 KB. Save it smaller.')
  })

  test('2,000 pixels are taken', async () => {
    expect((await put(leader, makePng(2_000, 2_000))).status).toBe(200)
  })

  test('only leaders choose it; to others the portfolio is not there', async () => {
    const pmo = await app.member('Pia Pmo', { [place.portfolio.id]: 'pmo' })
    const elsewhere = await app.member('Otto', { [(await newPlace(app)).portfolio.id]: 'leader' })
    expect((await put(pmo, makePng(1, 1))).status).toBe(403)
    expect((await put(elsewhere, makePng(1, 1))).status).toBe(404)
    expect((await put(app.stranger, makePng(1, 1))).status).toBe(401)
    await expect(pmo.call(api.logo.remove, { params: place.params })).rejects.toMatchObject({ status: 403 })
    await expect(read(elsewhere)).rejects.toMatchObject({ status: 404 })
  })
})
