import type { ExportChoice } from '#shared/export/choice.ts'
import type { ExportFormat } from '#shared/export/export.api.ts'
import type { Material } from '#shared/export/material.ts'

export type Make = (material: Material, choice: ExportChoice) => Promise<Uint8Array>

const bytesOf = (text: string): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(text))

/** Every format that is made as a whole, loaded when it is asked for, so that a thread holds only what it needs. */
export const makers = {
  md: async () => {
    const { markdownOf } = await import('#shared/export/markdown.ts')
    const { storyOf } = await import('#shared/export/story-of.ts')
    return (material, choice) => bytesOf(markdownOf(storyOf(material, choice)))
  },
  json: async () => {
    const { summarise } = await import('#shared/export/summary.ts')
    return (material, choice) => bytesOf(`${JSON.stringify(summarise(material, choice), null, 2)}\n`)
  },
  pdf: async () => (await import('./pdf/make-pdf.ts')).makePdf,
  xlsx: async () => (await import('./xlsx/make-xlsx.ts')).makeXlsx,
  pptx: async () => (await import('./pptx/make-pptx.ts')).makePptx,
  ics: async () => (await import('./ics/make-ics.ts')).makeIcs,
  png: async () => (await import('./picture/picture-file.ts')).makePng,
  svg: async () => (await import('./picture/picture-file.ts')).makeSvg,
} as const satisfies Record<Exclude<ExportFormat, 'csv'>, () => Promise<Make>>

export type MadeInThread = keyof typeof makers
