/** What other features may ask of custom fields: their store stays their own. */
export { createField, holdsCustomMoney, listFields } from './field.store.ts'
