import { hatchShare, lightPalette, mixed } from '#shared/picture/palette.ts'
import type { Tone } from '#shared/picture/picture.ts'

/** A colour as the library wants it: six digits, no sign. */
export const bare = (hex: string): string => hex.slice(1).toUpperCase()

/** What a tone looks like on slides, which are light. */
export const colourOf = (tone: Tone): string => bare(lightPalette[tone])

/** The paler stripes of a hatched tone. */
export const palerOf = (tone: Tone): string =>
  bare(mixed(lightPalette[tone], lightPalette.surface, hatchShare))
