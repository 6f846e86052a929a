import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api, apiBase } from '#shared/api.ts'
import type { ProblemDetails } from '#shared/kernel/problem.ts'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'
import { freshDatabase } from '#tests/support/test-db.ts'
import type { TestDb } from '#tests/support/test-db.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { hasRealFiles, readRealFile, whenAbsent } from './real-files.ts'
import { sendForm, upload } from './upload.ts'

// Nothing of this depends on the database: once is enough.
let database: TestDb
let app: TestApp
let portfolio: Portfolio

beforeAll(async () => {
  database = await freshDatabase('sqlite')
  app = await startApp(database)
  portfolio = await app.admin.call(api.portfolio.create, {
    body: { name: 'Uploads', key: 'UP', currency: 'EUR' },
  })
})
afterAll(async () => {
  await app.close()
  await database.remove()
})

const send = (file: string | Uint8Array<ArrayBuffer>, name = 'file.csv') =>
  upload<ProblemDetails>(app, app.admin, { portfolio: portfolio.id, file, name })
const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))))
const listed = async () =>
  (await app.admin.call(api.import.list, { params: { id: portfolio.id } })).items.map((run) => run.file.name)

describe('a file that is none is refused with a sentence, and leaves nothing behind', () => {
  test.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['an empty file', bytes(''), 'The file is empty.'],
    ['only blank lines', bytes('\n\n \n'.replace(' ', '')), 'The file holds no rows.'],
    ['a PDF', bytes('%PDF-1.7 ...'), 'This is a PDF.'],
    ['an old workbook', bytes([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'This is an old Excel file'],
    ['a picture', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'This is a picture.'],
    ['a compressed file', bytes([0x1f, 0x8b, 8, 0]), 'This file is compressed.'],
    ['bytes that are no text', bytes([1, 2, 0, 0, 0, 7, 7, 7]), 'This is neither a CSV nor an Excel file'],
    ['half an archive', bytes('PK\u0003\u0004 and no end'), 'damaged or incomplete'],
    [
      'an open quotation',
      bytes('Title\n"never closed,1\n2,3\n'),
      'A quotation mark in row 2 is never closed',
    ],
    ['too many columns', bytes('a,'.repeat(1_001)), 'more than 1000 columns'],
  ])('%s', async (_what, file, sentence) => {
    const { status, body } = await send(file)
    expect(status).toBe(400)
    expect(body.detail).toContain(sentence)
    expect(body.errors?.map((issue) => issue.path)).toEqual(['file'])
    expect(await listed()).toEqual([])
  })

  test('a form without a file, with another field, with two files, or no form at all', async () => {
    const form = (fill: (made: FormData) => void) => {
      const made = new FormData()
      fill(made)
      return sendForm<ProblemDetails>(app, app.admin, { portfolio: portfolio.id, form: made })
    }
    const file = () => new Blob(['Title\nA\n'])
    const answers = await Promise.all([
      form((made) => {
        made.append('other', 'x')
      }),
      form((made) => {
        made.append('upload', file(), 'a.csv')
      }),
      form((made) => {
        made.append('file', file(), 'a.csv')
        made.append('file', file(), 'b.csv')
      }),
    ])
    expect(answers.map((answer) => answer.status)).toEqual([400, 400, 400])
    const path = `${apiBase}/portfolios/${portfolio.id}/imports`
    const json = await app.admin.request<ProblemDetails>('POST', path, { body: {} })
    expect([json.status, json.body.code]).toEqual([415, 'unsupported_type'])
    const broken = await app.admin.request('POST', path, {
      body: 'no parts',
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    })
    expect(broken.status).toBe(400)
    expect(await listed()).toEqual([])
  })
})

describe('a file that is too large', () => {
  test('is refused with 413 by its announced length, before it is read', async () => {
    const { status, body } = await send(new Uint8Array(60 * 1024 * 1024))
    expect([status, body.code]).toEqual([413, 'too_large'])
    expect(body.detail).toContain('50 MB')
    expect(await listed()).toEqual([])
  })

  test('is refused at the limit when it comes without a length', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const sending = httpRequest(
        `${app.url}${apiBase}/portfolios/${portfolio.id}/imports`,
        {
          method: 'POST',
          headers: {
            Authorization: `Bearer ${app.admin.token ?? ''}`,
            'Content-Type': 'multipart/form-data; boundary=cut',
          },
        },
        (answer) => {
          answer.resume()
          resolve(answer.statusCode ?? 0)
        },
      )
      sending.on('error', reject)
      sending.write('--cut\r\nContent-Disposition: form-data; name="file"; filename="big.csv"\r\n\r\n')
      const chunk = Buffer.alloc(1024 * 1024, 'a')
      let sent = 0
      const more = () => {
        while (sent < 60 && !sending.destroyed) {
          sent += 1
          if (!sending.write(chunk)) return void sending.once('drain', more)
        }
        sending.end('\r\n--cut--\r\n')
      }
      more()
    })
    expect(status).toBe(413)
    expect(await listed()).toEqual([])
  })

  test('an upload that is broken off leaves nothing behind, and the server goes on', async () => {
    await new Promise<void>((resolve) => {
      const sending = httpRequest(`${app.url}${apiBase}/portfolios/${portfolio.id}/imports`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${app.admin.token ?? ''}`,
          'Content-Type': 'multipart/form-data; boundary=cut',
        },
      })
      sending.on('error', () => {
        resolve()
      })
      sending.write('--cut\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nTitle\n')
      setTimeout(() => sending.destroy(), 100)
    })
    expect(await listed()).toEqual([])
    expect((await send('Title\nA\n')).status).toBe(201)
  })
})

describe('text in any dress', () => {
  const read = async (file: Uint8Array<ArrayBuffer>) => {
    const { body } = await upload(app, app.admin, { portfolio: portfolio.id, file })
    return { file: body.file, titles: body.rows.map((row) => row.values['title']), rows: body.rows }
  }

  test('UTF-8 with a mark, UTF-16 with and without, Windows-1252', async () => {
    const text = 'Title;Budget\nGrößenprüfung – Plan;1.234,56\nBuró;12,5\n'
    const utf16 = Buffer.from(text, 'utf16le')
    const cp1252 = Buffer.from(text.replace('–', '\u0096'), 'latin1')
    const files = [
      bytes('\ufeff' + text),
      bytes([0xff, 0xfe], [...utf16]),
      bytes([...utf16]),
      bytes([0xfe, 0xff], [...Buffer.from(utf16).swap16()]),
      bytes([...cp1252]),
    ]
    const answers = await Promise.all(files.map(read))
    expect(answers.map((one) => one.file.encoding)).toEqual([
      'UTF-8',
      'UTF-16LE',
      'UTF-16LE',
      'UTF-16BE',
      'Windows-1252',
    ])
    for (const one of answers) {
      expect(one.file.delimiter).toBe('semicolon')
      expect(one.rows.map((row) => row.values)).toEqual([
        { title: 'Größenprüfung – Plan', budget: 123_456 },
        { title: 'Buró', budget: 1_250 },
      ])
    }
  })

  test('UTF-8 with a few bytes that no decoder accepts: the cell says so, the rest is read', async () => {
    const { file, rows } = await read(bytes('Title\nÄÖÜ über Größe\nçà et là\nbro', [0xff], 'ken\n'))
    expect(file.encoding).toBe('UTF-8')
    expect(rows.map((row) => row.values['title'])).toEqual(['ÄÖÜ über Größe', 'çà et là', 'bro\ufffdken'])
    expect(rows[2]?.warnings[0]?.message).toContain('could not be decoded')
  })

  test('tabs, bars, a named separator, several kinds of line ends, line ends in quotes', async () => {
    expect((await read(bytes('Title\tOwner\r\nA\tAna\rB\tBo\nC\tCy'))).titles).toEqual(['A', 'B', 'C'])
    expect((await read(bytes('Title|Owner\nA|Ana, Bo\n'))).file.delimiter).toBe('bar')
    const named = await read(bytes('sep=;\nTitle;Owner\n"A, B; C";Ana\n'))
    expect([named.titles, named.rows[0]?.row]).toEqual([['A, B; C'], 3])
    const quoted = await read(bytes('Title,Summary\n"A","one\r\ntwo\nthree"\n'))
    expect(quoted.rows[0]?.values['summary']).toBe('one\ntwo\nthree')
  })

  test('a quotation mark out of place puts its row in error, not the others', async () => {
    const { rows } = await read(bytes('Title,Owner\nA,Ana\n"B" x,"Bo"\nC,Cy\n'))
    expect(rows.map((row) => row.verdict)).toEqual(['create', 'error', 'create'])
  })
})

test.runIf(hasRealFiles)(`a real workbook is planned over HTTP${whenAbsent}`, async () => {
  const usd = await app.admin.call(api.portfolio.create, {
    body: { name: 'World', key: 'WB', currency: 'USD' },
  })
  const { status, body } = await upload(app, app.admin, {
    portfolio: usd.id,
    file: new Uint8Array(readRealFile('worldBank')),
    name: 'worldbank-projects-2021.xlsx',
  })
  expect(status).toBe(201)
  expect(body).toMatchObject({
    file: { kind: 'xlsx', encoding: null, delimiter: null },
    sheets: [{ name: 'data', rows: 502 }],
    headerRow: 2,
    counts: { rows: 500, create: 500 },
    totals: { budget: 12_753_744_422_000 },
    errors: [],
  })
})
