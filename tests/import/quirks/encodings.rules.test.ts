import { describe, expect, test } from 'vitest'
import { parseCsv } from '#server/import/parse-csv.ts'
import { fieldsOf, planOf, saying, valuesOf } from '../plan-of.ts'

const text =
  'Intitulé;Responsable;Résumé\nPortail élève;Zoë Müller;L’été “français” coûte 5 €\nMaßnahme;Iñigo;Où ça – là\n'
const titles = ['Portail élève', 'Maßnahme']
const plan = (bytes: Uint8Array) => planOf(parseCsv(bytes).sheets)

// what the first 128 characters of these encodings leave out, as far as the text has them
const windows: Record<string, number> = { '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '€': 0x80 }
const mac: Record<string, number> = {
  é: 0x8e,
  è: 0x8f,
  ë: 0x91,
  ü: 0x9f,
  '’': 0xd5,
  '“': 0xd2,
  '”': 0xd3,
  ç: 0x8d,
  û: 0x9e,
  '€': 0xdb,
  ß: 0xa7,
  ñ: 0x96,
  ù: 0x9d,
  à: 0x88,
  '–': 0xd0,
  ê: 0x90,
}
const oneByte = (table: Record<string, number>) =>
  Uint8Array.from(text, (letter) => table[letter] ?? letter.charCodeAt(0))

describe('every encoding gives the same words', () => {
  const utf16 = (little: boolean) => {
    const bytes = Buffer.from(text, 'utf16le')
    return little ? bytes : bytes.swap16()
  }
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])],
    ['UTF-16LE', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(true)])],
    ['UTF-16BE', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(false)])],
    ['UTF-16LE', utf16(true)],
    ['Windows-1252', oneByte(windows)],
    ['Mac Roman', oneByte(mac)],
  ])('%s', (encoding, bytes) => {
    expect(parseCsv(bytes).encoding).toBe(encoding)
    const planned = plan(bytes)
    expect(fieldsOf(planned)).toEqual({ Intitulé: 'title', Responsable: 'owner', Résumé: 'summary' })
    expect(valuesOf(planned, 'title')).toEqual(titles)
    expect(valuesOf(planned, 'summary')).toEqual(['L’été “français” coûte 5 €', 'Où ça – là'])
    expect(planned.notes).toEqual([])
  })
})

describe('bytes that no decoder accepts', () => {
  const damaged = Buffer.concat([
    Buffer.from('Title;Owner;Other\nPortail élève, été, où, à, ça;Zoë;x\nBilling '),
    Buffer.from([0xff, 0xfe]),
    Buffer.from(';Bo;y\nC;D;'),
    Buffer.from([0xc3]),
    Buffer.from('z\n'),
  ])

  test('are replaced and reported with their rows, in columns that are left out, too', () => {
    const planned = plan(damaged)
    expect(valuesOf(planned, 'title')).toEqual(['Portail élève, été, où, à, ça', 'Billing \ufffd\ufffd', 'C'])
    expect(planned.rows[1]?.warnings).toEqual([
      { field: 'title', message: saying('could not be decoded'), original: 'Billing \ufffd\ufffd' },
    ])
    expect(planned.notes).toEqual([{ message: saying('2 rows hold bytes'), rows: [3, 4] }])
  })

  test('in Windows-1252, too, where decoders make unseen characters of them', () => {
    const bytes = Buffer.concat([
      Buffer.from('Title\nCaf'),
      Buffer.from([0xe9, 0x20, 0x81]),
      Buffer.from('\n'),
    ])
    expect(parseCsv(bytes).encoding).toBe('Windows-1252')
    expect(valuesOf(plan(bytes), 'title')).toEqual(['Café \ufffd'])
    expect(plan(bytes).notes).toEqual([{ message: saying('1 row holds bytes'), rows: [2] }])
  })
})

test('a mark inside a header, as joined files have it, hides no column', () => {
  expect(
    fieldsOf(
      planOf([
        ['\ufeffTitle', 'Own\ufeffer'],
        ['A', 'Ana'],
      ]),
    ),
  ).toEqual({ Title: 'title', Owner: 'owner' })
})

test('line ends of several kinds, also inside quotes, are one kind', () => {
  const planned = plan(Buffer.from('Title;Summary\r\nA;"one\rtwo\r\nthree"\nB;"x\ny"\r'))
  expect(valuesOf(planned, 'summary')).toEqual(['one\ntwo\nthree', 'x\ny'])
})
