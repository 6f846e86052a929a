import type { Feature } from 'write-excel-file/node'
import { sanitizeTextContent } from 'write-excel-file/utility'

import type { FileContent } from '../../xlsx/data-validation.ts'
import type { BookSetup, BookSheet } from './book.ts'
import { excelText } from '../../xlsx/excel-text.ts'
import { mendStyles } from '../../xlsx/style-parts.ts'

/** What the library leaves out of a workbook: hidden sheets, rows printed on every page, marks of text, its title. */
export const bookParts = (sheets: readonly BookSheet[], setup: BookSetup): Feature<FileContent> => ({
  files: {
    transform: {
      'xl/workbook.xml': {
        transform: (xml) =>
          xml.replace(/<definedNames\s*\/>|<definedNames><\/definedNames>/, definedNames(sheets)),
        transformElementAttributes: (tag, attributes, index) =>
          tag === 'sheet' && sheets[index ?? -1]?.isHidden ? { ...attributes, state: 'hidden' } : attributes,
      },
      'xl/styles.xml': { transform: mendStyles },
      '[Content_Types].xml': {
        insert: () =>
          '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
      },
      '_rels/.rels': {
        insert: () =>
          '<Relationship Id="rId-core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
      },
    },
    write: { files: () => ({ 'docProps/core.xml': coreProperties(setup.title) }) },
  },
})

function definedNames(sheets: readonly BookSheet[]): string {
  const names = sheets.flatMap(({ name, filter, printTitles }, at) => [
    ...(filter === undefined
      ? []
      : [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${name}!${absolute(filter)}</definedName>`,
        ]),
    ...(printTitles === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${titlesOf(name, printTitles)}</definedName>`,
        ]),
  ])
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`
}

const titlesOf = (name: string, { rows, columns }: NonNullable<BookSheet['printTitles']>): string =>
  [columns, rows]
    .flatMap((part) => (part === undefined ? [] : [`${name}!$${part.replace(':', ':$')}`]))
    .join(',')

const absolute = (range: string): string => range.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2')

const coreProperties = (title: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${sanitizeTextContent(excelText(title))}</dc:title><dc:creator>Bearing</dc:creator>` +
  '</cp:coreProperties>'
