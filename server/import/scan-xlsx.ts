import { promisify } from 'node:util'
import type { Readable } from 'node:stream'
import { fromBuffer } from 'yauzl'
import type { Entry, Options, ZipFile } from 'yauzl'

import type { Sheet } from '#shared/import/table.ts'

import { ErrorCells } from './error-cells.ts'
import { MergedCells } from './merged-cells.ts'
import { limits } from './parsed-file.ts'
import { SheetExtent } from './sheet-extent.ts'
import { isSheetPath, SheetPaths } from './sheet-paths.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** What the reader of workbooks leaves out. */
class LeftOut {
  readonly #paths = new SheetPaths()
  readonly #errors = new ErrorCells()
  readonly #merged = new MergedCells()

  /** Takes the parts of an archive, chunk by chunk, each part in one go. Throws UnreadableFile when it is too much. */
  add(path: string, chunk: Buffer, isFirst: boolean): void {
    this.#paths.add(path, chunk)
    this.#errors.add(path, chunk, isFirst)
    this.#merged.add(path, chunk, isFirst)
  }

  /** The sheets as read, with it. */
  putInto(sheets: readonly Sheet[]): Sheet[] {
    const paths = this.#paths.byName()
    return this.#merged.putInto(this.#errors.putInto(sheets, paths), paths)
  }
}

const open = promisify<Buffer, Options, ZipFile>(fromBuffer)

/** Entries that the reader unpacks. */
const isRead = (name: string) => name.endsWith('.xml') || name.endsWith('.rels')

/**
 * Looks through an XLSX file before anything is unpacked into memory: number of entries, sizes as they really unpack,
 * ratio, document types. Answers what the reader of workbooks leaves out: cells whose formula failed, merged cells. Throws
 * UnreadableFile with a sentence for what is broken, hostile or another kind of file.
 */
export async function scanXlsx(bytes: Buffer): Promise<LeftOut> {
  const zip = await open(bytes, { lazyEntries: true, autoClose: false }).catch(() => {
    throw new UnreadableFile('The Excel file is damaged or incomplete.')
  })
  try {
    if (zip.entryCount > limits.entries)
      throw new UnreadableFile('The Excel file has too many parts to be a spreadsheet.')
    const names = new Set<string>()
    const found = new LeftOut()
    let unpacked = 0
    for await (const entry of zip.eachEntry()) {
      if (names.has(entry.fileName)) throw new UnreadableFile('The Excel file holds the same part twice.')
      names.add(entry.fileName)
      if (entry.isEncrypted())
        throw new UnreadableFile('The Excel file is protected by a password. Save it without one.')
      if (isRead(entry.fileName))
        unpacked += await measure(zip, entry, { room: limits.unpackedBytes - unpacked, found })
    }
    refuseOtherKinds(names)
    return found
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
  { room, found }: { room: number; found: LeftOut },
): Promise<number> {
  const most = Math.min(room, Math.max(entry.compressedSize, 10_000) * limits.ratio)
  if (entry.uncompressedSize > most) throw tooLarge()
  const stream: Readable = await zip.openReadStreamPromise(entry)
  const extent = isSheetPath(entry.fileName) ? new SheetExtent() : null
  let size = 0
  for await (const chunk of stream) {
    // a stream of bytes gives buffers
    const bytes = chunk as Buffer
    if (size < 4_096 && /<!(?:DOCTYPE|ENTITY)/i.test(bytes.toString('latin1'))) {
      stream.destroy()
      throw new UnreadableFile('The Excel file declares its own document type, which no spreadsheet needs.')
    }
    found.add(entry.fileName, bytes, size === 0)
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
