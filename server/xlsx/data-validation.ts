import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'

import type { Feature } from 'write-excel-file/node'
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility'

/** What cells of a range may hold, as ECMA-376 (18.3.1.32) puts it. */
export interface Validation {
  /** Such as `B2:B500`. */
  range: string
  type: 'list' | 'date' | 'decimal' | 'whole'
  /** A range for a list; the least otherwise. */
  formula: string
  /** The most; absent: no end. */
  upTo?: string
  /** Said when something else is written, which is refused; absent: it is let through. */
  refusal?: string
}

/** The library's own word for what a part of a workbook may be. */
export type FileContent = Stream | Buffer | Blob

/** Lists to choose from and limits on the cells of one sheet, by its place in the workbook. */
export const dataValidation = (
  sheetIndex: number,
  validations: readonly Validation[],
): Feature<FileContent> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, sheet) =>
          sheet.sheetIndex === sheetIndex && validations.length > 0
            ? insertElementMarkupAccordingToOrderOfSiblings(xml, markup(validations), order, 'worksheet')
            : xml,
      },
    },
  },
})

const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? []

const markup = (validations: readonly Validation[]): string =>
  `<dataValidations count="${validations.length}">${validations.map(one).join('')}</dataValidations>`

function one({ range, type, formula, upTo, refusal }: Validation): string {
  const operator =
    type === 'list' ? '' : ` operator="${upTo === undefined ? 'greaterThanOrEqual' : 'between'}"`
  const error =
    refusal === undefined
      ? ''
      : ` showErrorMessage="1" error="${sanitizeAttributeValue(refusal)}" errorTitle="Not understood"`
  const second = upTo === undefined ? '' : `<formula2>${sanitizeTextContent(upTo)}</formula2>`
  return `<dataValidation type="${type}"${operator} allowBlank="1"${error} sqref="${range}"><formula1>${sanitizeTextContent(formula)}</formula1>${second}</dataValidation>`
}
