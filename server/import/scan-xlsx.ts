import { promisify } from 'node:util'
import type { Readable } from 'node:stream'
import { fromBuffer } from 'yauzl'
import type { Entry, Options, ZipFile } from 'yauzl'

import { ErrorCells } from './error-cells.ts'
import { limits } from './parsed-file.ts'
import { SheetExtent } from './sheet-extent.ts'
import { UnreadableFile } from './unreadable-file.ts'

const open = promisify<Buffer, Options, ZipFile>(fromBuffer)

/** Entries that the reader unpacks. */
const isSheet = (name: string) => name.startsWith('xl/worksheets/') && name.endsWith('.xml')
const isRead = (name: string) => name.endsWith('.xml') || name.endsWith('.rels')

/**
 * Looks through an XLSX file before anything is unpacked into memory: number of entries, sizes as they really unpack,
 * ratio, document types. Answers the cells whose formula failed, which the reader of workbooks leaves out. Throws
 * UnreadableFile with a sentence for what is broken, hostile or another kind of file.
 */
export async function scanXlsx(bytes: Buffer): Promise<ErrorCells> {
  const zip = await open(bytes, { lazyEntries: true, autoClose: false }).catch(() => {
    throw new UnreadableFile('The Excel file is damaged or incomplete.')
  })
  try {
    if (zip.entryCount > limits.entries)
      throw new UnreadableFile('The Excel file has too many parts to be a spreadsheet.')
    const names = new Set<string>()
    const errors = new ErrorCells()
    let unpacked = 0
    for await (const entry of zip.eachEntry()) {
      if (names.has(entry.fileName)) throw new UnreadableFile('The Excel file holds the same part twice.')
      names.add(entry.fileName)
      if (entry.isEncrypted())
        throw new UnreadableFile('The Excel file is protected by a password. Save it without one.')
      if (isRead(entry.fileName))
        unpacked += await measure(zip, entry, { room: limits.unpackedBytes - unpacked, errors })
    }
    refuseOtherKinds(names)
    return errors
  } catch (error) {
    throw error instanceof UnreadableFile
      ? error
      : new UnreadableFile('The Excel file is damaged or incomplete.')
  } finally {
    zip.close()
  }
}

function refuseOtherKinds(names: ReadonlySet<string>): void {
  if (names.has('xl/workbook.xml')) return
  if (names.has('xl/workbook.bin'))
    throw new UnreadableFile('This is a binary Excel file (.xlsb). Save it as .xlsx or CSV.')
  if (names.has('content.xml'))
    throw new UnreadableFile('This is an OpenDocument file. Save it as .xlsx or CSV.')
  if (names.has('word/document.xml'))
    throw new UnreadableFile('This is a Word document. Import a CSV or an Excel file (.xlsx).')
  throw new UnreadableFile(
    'This is a ZIP archive without a spreadsheet. Import a CSV or an Excel file (.xlsx).',
  )
}

/** Unpacks an entry without keeping it: its real size, and the first bytes for a document type that has no place here. */
async function measure(
  zip: ZipFile,
  entry: Entry,
  { room, errors }: { room: number; errors: ErrorCells },
): Promise<number> {
  const most = Math.min(room, Math.max(entry.compressedSize, 10_000) * limits.ratio)
  if (entry.uncompressedSize > most) throw tooLarge()
  const stream: Readable = await zip.openReadStreamPromise(entry)
  const extent = isSheet(entry.fileName) ? new SheetExtent() : null
  let size = 0
  for await (const chunk of stream) {
    // a stream of bytes gives buffers
    const bytes = chunk as Buffer
    if (size < 4_096 && /<!(?:DOCTYPE|ENTITY)/i.test(bytes.toString('latin1'))) {
      stream.destroy()
      throw new UnreadableFile('The Excel file declares its own document type, which no spreadsheet needs.')
    }
    errors.add(entry.fileName, bytes, size === 0)
    extent?.add(bytes)
    size += bytes.length
    if (size > most) {
      stream.destroy()
      throw tooLarge()
    }
  }
  return size
}

const tooLarge = () => new UnreadableFile('The Excel file unpacks to far more than a spreadsheet needs.')
