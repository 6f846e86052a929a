/** What history may ask of imports: their store stays their own. */
export { noteDoneAgain, noteUndone } from './undone.store.ts'
