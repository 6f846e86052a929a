import { logoApi } from '#shared/portfolio/logo.api.ts'
import { mostLogoBytes } from '#shared/portfolio/logo.ts'

import { implement } from '../http/serve.ts'
import { readUpload } from '../http/upload.ts'
import { findLogo, saveLogo } from './logo.store.ts'
import { readPicture } from './picture-file.ts'

const uploadRules = {
  mostBytes: mostLogoBytes,
  tooLarge: `A logo weighs at most ${mostLogoBytes / 1024} KB. Save it smaller.`,
  nothing: 'Choose a picture.',
}

export const logoRoutes = implement(logoApi, {
  read: async ({ house, params }) => ({ logo: await findLogo(house.db, params.id) }),
  save: async (call) => {
    const { house, params, request, response } = call
    const picture = readPicture((await readUpload(request, response, uploadRules)).bytes)
    await call.write((tx) => saveLogo(tx, params.id, picture))
    return { logo: await findLogo(house.db, params.id) }
  },
  remove: (call) =>
    call.write(async (tx) => {
      await saveLogo(tx, call.params.id, null)
      return { revision: tx.revision }
    }),
})
