/** What other features may ask of custom fields: their store stays their own. */
export { deleteField, holdsCustomMoney, insertField, listFields, saveField } from './field.store.ts'
