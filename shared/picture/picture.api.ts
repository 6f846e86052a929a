import * as z from 'zod'

import { numberStyle } from '../export/choice.ts'
import { day } from '../kernel/day.ts'
import { endpoint } from '../kernel/endpoint.ts'
import { portfolioId } from '../kernel/id.ts'
import { basis } from '../portfolio/portfolio.ts'
import { pictureNames } from './picture.ts'

export const pictureFormat = z.enum(['svg', 'png'])
export type PictureFormat = z.infer<typeof pictureFormat>

/** How a picture is drawn: from which figures, in which scheme, and which of its pages. */
export const pictureChoice = z.strictObject({
  basis: basis.optional(),
  asOf: day.optional(),
  numbers: numberStyle.default('en'),
  scheme: z.enum(['light', 'dark']).default('light'),
  page: z.coerce.number<string>().int().min(1).max(500).default(1),
})
export type PictureChoice = z.infer<typeof pictureChoice>

export const pictureMedia = { svg: 'image/svg+xml', png: 'image/png' } as const satisfies Record<
  PictureFormat,
  string
>

export const pictureApi = {
  read: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/pictures/{picture}/{format}',
    of: 'portfolio',
    right: 'portfolio.export',
    gives: 'file',
    media: Object.values(pictureMedia),
    summary: 'One picture of the portfolio as SVG or PNG, with what its figures are of',
    params: z.object({ id: portfolioId, picture: z.enum(pictureNames), format: pictureFormat }),
    query: pictureChoice,
    reply: z.string(),
  }),
}
