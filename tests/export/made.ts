import { defaultChoice } from '#shared/export/choice.ts'
import type { ExportChoice } from '#shared/export/choice.ts'
import type { Material } from '#shared/export/material.ts'
import { makers } from '#server/export/makers.ts'
import type { MadeInThread } from '#server/export/makers.ts'

/** A file's bytes as they would be sent. */
export async function made(
  format: MadeInThread,
  material: Material,
  choice: Partial<ExportChoice> = {},
): Promise<Uint8Array> {
  const make = await makers[format]()
  return make(material, { ...defaultChoice, ...choice })
}
