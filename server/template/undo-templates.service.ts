import type { Template } from '#shared/template/template.ts'

import type { Keeper } from '../history/keeper.ts'
import {
  insertTemplate,
  removeTemplate,
  seekTemplate,
  updateTemplate,
  whyNotNamed,
} from './template.store.ts'

/** Templates, as history puts them back. */
export const templateKeeper: Keeper<Template> = {
  find: (tx, { portfolioId, id }) => seekTemplate(tx, portfolioId, id),
  save: (tx, place, { current: { version }, wanted: { name, fields } }) =>
    updateTemplate(tx, { ...place, version }, { name, fields }),
  insert: (tx, { portfolioId }, template) => insertTemplate(tx, portfolioId, template),
  remove: (tx, place, { version }) => removeTemplate(tx, { ...place, version }),
  nameOf: (_tx, { name }) => name,
  labels: { name: 'Name', fields: 'What it starts with' },
  refused: async (tx, { portfolioId }, { wanted }) => ({ name: await whyNotNamed(tx, portfolioId, wanted) }),
}
