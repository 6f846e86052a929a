import type { ExportChoice } from '#shared/export/choice.ts'
import { mediaTypes } from '#shared/export/export.api.ts'
import type { ExportFormat } from '#shared/export/export.api.ts'
import type { Material } from '#shared/export/material.ts'

import type { Caller } from '../auth/caller.ts'
import type { House } from '../house.ts'
import { csvFile } from './csv-file.ts'
import type { MadeInThread } from './makers.ts'
import { gatherMaterial } from './material.service.ts'

/** A file to save: what it is called and sent as, and its content, in parts where it need never be whole in memory. */
export interface ExportFile {
  name: string
  contentType: string
  parts: Iterable<string> | Uint8Array
  /** Initiatives that the caller may not see, and that are in none of it. */
  hidden: number
}

interface Asked {
  format: ExportFormat
  choice: ExportChoice
  /** Makes a file as a whole: in another thread, or here. */
  make: (format: MadeInThread, material: Material, choice: ExportChoice) => Promise<Uint8Array>
}

/** Formats that tell of the portfolio alone: no trend, nothing to compare with, no logo. */
const bare: ReadonlySet<ExportFormat> = new Set(['csv', 'ics'])

/** Makes a portfolio's file as far as the caller may see; all formats are made from one material. Throws Problem. */
export async function makeFile(
  house: House,
  caller: Caller,
  { format, choice, make }: Asked,
): Promise<ExportFile> {
  const material = await gatherMaterial(house, caller, choice, { isWhole: !bare.has(format) })
  const parts =
    format === 'csv' ? csvFile(material.snapshot, choice.filter) : await make(format, material, choice)
  return {
    name: nameOf(material, { format, choice }),
    contentType: mediaTypes[format],
    parts,
    hidden: material.snapshot.hidden,
  }
}

/** `KP-2026-11-22.csv`, a picture with its name: nothing but letters, digits and hyphens, as keys and days have them. */
function nameOf(
  { snapshot: { portfolio, today } }: Material,
  { format, choice }: Pick<Asked, 'format' | 'choice'>,
): string {
  const isPicture = format === 'png' || format === 'svg'
  return `${portfolio.key}-${today}${isPicture ? `-${choice.picture}` : ''}.${format}`
}
