import * as z from 'zod'

/** What a logo may weigh: it is written into every file. */
export const mostLogoBytes = 200 * 1024
/** Pixels on either side. */
export const mostLogoPixels = 2_000

/** What stands on exported pages, as its bytes say it; width and height in pixels. */
export const logo = z.object({
  mediaType: z.enum(['image/png', 'image/jpeg']),
  base64: z.string(),
  width: z.int(),
  height: z.int(),
})
export type Logo = z.infer<typeof logo>

/** Null: none was chosen. */
export const logoReply = z.object({ logo: logo.nullable() })
