import { fillDown } from '#shared/import/fill-down.ts'
import type { Merged, Sheet } from '#shared/import/table.ts'

import { limits } from './parsed-file.ts'
import { columnPlace, isSheetPath } from './sheet-paths.ts'
import { UnreadableFile } from './unreadable-file.ts'

const block =
  /<(?:\w{1,20}:)?mergeCell\s[^>]{0,100}?\bref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})"/g
const mark = Buffer.from('mergeCell')
/** The longest piece of a tag that may be cut by the end of a chunk. */
const overlap = 256

/** Notes the merged cells of each sheet, which stand at its end: the reader of workbooks takes all but the first for blank. */
export class MergedCells {
  readonly #found = new Map<string, Merged[]>()
  #count = 0
  #tail = Buffer.alloc(0)

  /** Takes the parts of an archive, chunk by chunk, each part in one go. Throws UnreadableFile when there are too many. */
  add(path: string, chunk: Buffer, isFirst: boolean): void {
    if (!isSheetPath(path)) return
    const bytes = isFirst ? chunk : Buffer.concat([this.#tail, chunk])
    let end = Math.max(0, bytes.length - overlap)
    if (bytes.includes(mark)) {
      const blocks = this.#found.get(path) ?? []
      for (const match of bytes.toString('latin1').matchAll(block)) {
        this.#count += 1
        if (this.#count > limits.merged)
          throw new UnreadableFile('The Excel file has more merged cells than can be imported.')
        const [left, right] = [columnPlace(match[1] ?? ''), columnPlace(match[3] ?? '')]
        blocks.push({ top: Number(match[2]), bottom: Number(match[4]), left, right })
        end = Math.max(end, match.index + match[0].length)
      }
      this.#found.set(path, blocks)
    }
    this.#tail = Buffer.from(bytes.subarray(end))
  }

  /** The sheets with their merged cells, each block's value filled down. `paths` names the part of each sheet. */
  putInto(sheets: readonly Sheet[], paths: ReadonlyMap<string, string>): Sheet[] {
    return sheets.map((sheet) => {
      const found = this.#found.get(paths.get(sheet.name) ?? '') ?? []
      return found.length === 0 ? sheet : fillDown(sheet, found)
    })
  }
}
