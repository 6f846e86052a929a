import type { Sheet } from '#shared/import/table.ts'

import type { FileKind } from './detect-kind.ts'

/** A file as cells, before anything is understood. */
export interface ParsedFile {
  kind: FileKind
  encoding: string | null
  delimiter: string | null
  sheets: Sheet[]
}

/** What an upload may hold. Ours: no real portfolio comes near. */
export const limits = {
  fileBytes: 50 * 1024 * 1024,
  rows: 200_000,
  columns: 1_000,
  cells: 5_000_000,
  /** Of all texts in a workbook. */
  letters: 100_000_000,
  /** Blocks of merged cells in a workbook. */
  merged: 200_000,
  entries: 4_000,
  /** All of an XLSX file unpacked. */
  unpackedBytes: 400 * 1024 * 1024,
  /** Unpacked over packed size of one entry; spreadsheets stay far below. */
  ratio: 200,
  parseMs: 60_000,
  parserHeapMb: 768,
  planMs: 180_000,
  planHeapMb: 1_536,
  writeMs: 1_800_000,
  writeHeapMb: 512,
} as const
