const workbook = 'xl/workbook.xml'
const relations = 'xl/_rels/workbook.xml.rels'

/** A cell's letters as the position of its column, from 0: A is 0. */
export const columnPlace = (letters: string): number =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** Whether a part of an archive holds the cells of a sheet. */
export const isSheetPath = (path: string): boolean =>
  path.startsWith('xl/worksheets/') && path.endsWith('.xml')

/** Notes which part of an archive holds which sheet, as the workbook says. */
export class SheetPaths {
  readonly #texts = new Map<string, string>()

  /** Takes the parts of an archive, chunk by chunk. */
  add(path: string, chunk: Buffer): void {
    if (path === workbook || path === relations)
      this.#texts.set(path, (this.#texts.get(path) ?? '') + chunk.toString('utf8'))
  }

  /** The part of each sheet by the sheet's name. */
  byName(): Map<string, string> {
    const targets = new Map(
      Array.from((this.#texts.get(relations) ?? '').matchAll(/<Relationship\s[^>]*>/g), ([tag]) => [
        attribute(tag, 'Id'),
        attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'),
      ]),
    )
    return new Map(
      Array.from((this.#texts.get(workbook) ?? '').matchAll(/<sheet\s[^>]*>/g), ([tag]) => [
        attribute(tag, 'name'),
        targets.get(attribute(tag, 'r:id')) ?? '',
      ]),
    )
  }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const attribute = (tag: string, name: string): string =>
  (new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll(
    /&(amp|lt|gt|quot|apos);/g,
    (whole, word: string) => named[word] ?? whole,
  )
