/** Whether work would go on without the core work that it serves: the test of what is support [S1]. */
export type GoesOn = 'no' | 'yes'

/** How an answer stands at the beginning of what becomes of the work if the core work stops. */
export const goesOnWords = {
  no: 'No, it would stop.',
  yes: 'Yes, we would go on.',
} as const satisfies Record<GoesOn, string>

/** The answer that a text begins with, and what is said besides; null while nobody has answered. */
export function readIfCoreStops(text: string): { goesOn: GoesOn | null; besides: string } {
  for (const goesOn of ['no', 'yes'] as const) {
    const words = goesOnWords[goesOn]
    if (text === words) return { goesOn, besides: '' }
    if (text.startsWith(`${words} `)) return { goesOn, besides: text.slice(words.length + 1) }
  }
  return { goesOn: null, besides: text }
}

/** The way back: one text, with the answer at its beginning. */
export const writeIfCoreStops = ({ goesOn, besides }: { goesOn: GoesOn | null; besides: string }): string =>
  goesOn === null ? besides : besides === '' ? goesOnWords[goesOn] : `${goesOnWords[goesOn]} ${besides}`
