const channel = (hex: string): number => {
  const part = Number.parseInt(hex, 16) / 255
  return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

/** Relative luminance of a colour as #rrggbb, 0 for black to 1 for white, as WCAG 2.2 defines it. */
const luminance = (colour: string): number =>
  0.2126 * channel(colour.slice(1, 3)) +
  0.7152 * channel(colour.slice(3, 5)) +
  0.0722 * channel(colour.slice(5, 7))

/** Contrast of a colour, as #rrggbb, against white: 1 for white itself to 21 for black. */
export const contrastWithWhite = (colour: string): number => 1.05 / (luminance(colour) + 0.05)

/** What text needs [WCAG 2.2, 1.4.3]. */
export const leastContrast = 4.5
