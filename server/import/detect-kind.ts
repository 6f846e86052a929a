import { UnreadableFile } from './unreadable-file.ts'

export type FileKind = 'csv' | 'xlsx'

const signatures: readonly (readonly [bytes: readonly number[], sentence: string])[] = [
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'This is an old Excel file, or one with a password. Save it as .xlsx or CSV, without a password.',
  ],
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF. Import a CSV or an Excel file (.xlsx).'],
  [[0x1f, 0x8b], 'This file is compressed. Unpack it, then import the CSV or Excel file (.xlsx) inside.'],
  [[0x89, 0x50, 0x4e, 0x47], 'This is a picture. Import a CSV or an Excel file (.xlsx).'],
  [[0xff, 0xd8, 0xff], 'This is a picture. Import a CSV or an Excel file (.xlsx).'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'This is a text document. Import a CSV or an Excel file (.xlsx).'],
]

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte)

/** What a file is, by its bytes and never by its name. Throws UnreadableFile for what is neither text nor XLSX. */
export function detectKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new UnreadableFile('The file is empty.')
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return 'xlsx'
  const known = signatures.find(([start]) => startsWith(bytes, start))
  if (known) throw new UnreadableFile(known[1])
  if (!isUtf16(bytes) && bytes.subarray(0, 65_536).includes(0)) {
    throw new UnreadableFile('This is neither a CSV nor an Excel file (.xlsx).')
  }
  return 'csv'
}

/** UTF-16, by its byte order mark or because every other byte of the beginning is 0. */
export function isUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  const sample = bytes.subarray(0, 512)
  if (sample.length < 4) return null
  let [even, odd] = [0, 0]
  for (const [index, byte] of sample.entries()) {
    if (byte === 0 && index % 2 === 0) even += 1
    if (byte === 0 && index % 2 === 1) odd += 1
  }
  const most = sample.length / 2
  if (odd > most * 0.6 && even === 0) return 'utf-16le'
  return even > most * 0.6 && odd === 0 ? 'utf-16be' : null
}
