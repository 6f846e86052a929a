import { apiBase } from '#shared/api.ts'
import type { ImportRun } from '#shared/import/import-run.ts'
import type { Answer, Client, TestApp } from '#tests/support/test-app.ts'

type File = string | Uint8Array<ArrayBuffer>

/** Uploads a file into a portfolio as a form would; nothing is thrown. */
export async function upload<T = ImportRun>(
  app: Pick<TestApp, 'url'>,
  client: Client,
  { portfolio, file, name = 'file.csv' }: { portfolio: string; file: File; name?: string },
): Promise<Answer<T>> {
  const form = new FormData()
  form.append('file', new Blob([file]), name)
  return sendForm(app, client, { portfolio, form })
}

export async function sendForm<T = ImportRun>(
  app: Pick<TestApp, 'url'>,
  client: Client,
  { portfolio, form }: { portfolio: string; form: FormData },
): Promise<Answer<T>> {
  const answer = await fetch(`${app.url}${apiBase}/portfolios/${portfolio}/imports`, {
    method: 'POST',
    headers: client.token === null ? {} : { Authorization: `Bearer ${client.token}` },
    body: form,
  })
  // the caller says which shape it asked for
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as T }
}
