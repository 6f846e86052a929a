import type { ExportChoice } from '#shared/export/choice.ts'
import type { Material } from '#shared/export/material.ts'

export type Make = (material: Material, choice: ExportChoice) => Promise<Uint8Array>

/** The formats that take long to make, each loaded when it is asked for, so that a thread holds only what it needs. */
export const makers = {
  md: async () => {
    const { markdownOf } = await import('#shared/export/markdown.ts')
    const { summarise } = await import('#shared/export/summary.ts')
    return async ({ snapshot }, { basis }) =>
      Promise.resolve(new TextEncoder().encode(markdownOf(summarise(snapshot, { basis }))))
  },
} as const satisfies Record<string, () => Promise<Make>>

export type MadeInThread = keyof typeof makers
