import { defaultChoice } from '#shared/export/choice.ts'
import { pictureApi, pictureMedia } from '#shared/picture/picture.api.ts'

import { sendDownload } from '../../http/download.ts'
import { implement } from '../../http/serve.ts'
import { gatherMaterial } from '../material.service.ts'
import { pictureMakers } from './picture-file.ts'

export const pictureRoutes = implement(pictureApi, {
  read: async ({ house, caller, params: { picture, format }, query, response }) => {
    const { basis, asOf, numbers } = query
    const choice = { ...defaultChoice, basis, asOf, numbers }
    const material = await gatherMaterial(house, caller, choice)
    const { portfolio, today } = material.snapshot
    await sendDownload(response, {
      // keys and days hold nothing but letters, digits and hyphens
      name: `${portfolio.key}-${today}-${picture}.${format}`,
      contentType: pictureMedia[format],
      parts: await pictureMakers[format](material, { picture, ...query }),
    })
  },
})
