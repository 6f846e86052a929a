import type { PdfDocument } from './open-document.ts'

/** What a part of the page is, in the words of the PDF standard. */
type Tag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'LBody'
  | 'Figure'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Note'

interface TagOptions {
  readonly title?: string
  /** For those who do not see a figure. */
  readonly alt?: string
  readonly scope?: 'Column'
}

/** The tree that screen readers follow, in the order of reading; all that is drawn is in it or declared to be decoration. */
export class Structure {
  readonly #document: PdfDocument
  readonly #path: { tag: Tag; element: PDFKit.PDFStructureElement }[]

  constructor(document: PdfDocument) {
    this.#document = document
    const root = document.struct('Document')
    document.addStructure(root)
    this.#path = [{ tag: 'Document', element: root }]
  }

  /** A part that holds others, made by `fill`. */
  part<Made>(tag: Tag, fill: () => Made, options: TagOptions = {}): Made {
    const element = this.#document.struct(tag, options)
    this.#here().element.add(element)
    this.#path.push({ tag, element })
    const made = fill()
    this.#path.pop()
    element.end()
    return made
  }

  /** What is drawn here belongs to the part at hand; a part may have several such pieces, on several pages. */
  content(draw: () => void): void {
    const { tag, element } = this.#here()
    const content = this.#document.markStructureContent(tag)
    draw()
    this.#document.endMarkedContent()
    element.add(content)
  }

  leaf(tag: Tag, draw: () => void, options: TagOptions = {}): void {
    this.part(tag, () => this.content(draw), options)
  }

  /** Lines, feet and heads of pages: not read. */
  decoration(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.#document.markContent('Artifact', { type })
    draw()
    this.#document.endMarkedContent()
  }

  end(): void {
    this.#path[0]?.element.end()
  }

  #here() {
    const here = this.#path.at(-1)
    if (!here) throw new Error('The structure has ended.')
    return here
  }
}
