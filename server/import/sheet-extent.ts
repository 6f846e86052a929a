import { limits } from './parsed-file.ts'
import { UnreadableFile } from './unreadable-file.ts'

const tag = /<(?:row|c)(?=[\s>/])(?:[^>]{0,200}?\sr="([A-Z]{0,9})(\d{1,9})")?/g
/** The longest piece of a tag that may be cut by the end of a chunk. */
const overlap = 256

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

/**
 * How far a worksheet reaches, told from its bytes as they unpack: the reader of workbooks fills all that lies between
 * cells, so a handful of far ones, or millions of near ones, must be refused before it sees them.
 */
export class SheetExtent {
  #tags = 0
  #rows = 0
  #columns = 0
  #tail = ''

  /** Takes the next bytes of the sheet. Throws UnreadableFile with a sentence when it reaches too far. */
  add(chunk: Buffer): void {
    const text = this.#tail + chunk.toString('latin1')
    const end = Math.max(0, text.length - overlap)
    tag.lastIndex = 0
    for (let found = tag.exec(text); found && found.index < end; found = tag.exec(text)) {
      this.#tags += 1
      if (found[2] !== undefined) this.#rows = Math.max(this.#rows, Number(found[2]))
      if (found[1]) this.#columns = Math.max(this.#columns, columnOf(found[1]))
    }
    this.#tail = text.slice(end)
    this.#refuseTooFar()
  }

  #refuseTooFar(): void {
    if (this.#rows > limits.rows) throw new UnreadableFile(`A sheet has more than ${limits.rows} rows.`)
    if (this.#columns > limits.columns)
      throw new UnreadableFile(`A sheet has more than ${limits.columns} columns.`)
    if (this.#tags > limits.cells || this.#rows * this.#columns > limits.cells)
      throw new UnreadableFile('A sheet has more cells than can be imported.')
  }
}
