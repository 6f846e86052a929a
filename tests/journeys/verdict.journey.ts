import { api } from '#shared/api.ts'
import { commandsOn } from '#tests/cli/run-command.ts'
import { expect, test } from './support/journey.ts'

test.use({ house: 'samples' })

test('page, API, command line and every export say the same verdict, for every sample', async ({
  admin,
  server,
  page,
}) => {
  const command = commandsOn(server.databaseUrl)
  const { items } = await admin.client.call(api.portfolio.list)
  expect(items.length).toBeGreaterThanOrEqual(5)
  for (const { id, key } of items.filter((one) => one.illustrative)) {
    const { zone, sentence, focus, sigma, interval } = await admin.client.call(api.focus.read, {
      params: { id },
    })
    const said = { zone, sentence, focus, sigma, interval }

    await page.goto(`/portfolios/${key}/focus`)
    await expect(page.getByRole('region', { name: 'Verdict' })).toContainText(sentence)

    const exported = async (format: 'json' | 'md') =>
      (await page.request.get(`/api/v1/portfolios/${id}/exports/${format}`)).text()
    const assessed = (text: string) => JSON.parse(text) as { assessment: object }
    expect(assessed(await exported('json')).assessment, `${key}, JSON`).toMatchObject(said)
    expect(await exported('md'), `${key}, Markdown`).toContain(sentence)

    const ran = await command(['export', 'json', '--portfolio', key])
    expect(ran, `${key}, command line`).toMatchObject({ code: 0, err: '' })
    expect(assessed(ran.out).assessment).toMatchObject(said)
  }
})
