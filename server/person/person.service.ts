/** What other features may ask of people: their store stays their own. */
export { linkPerson, renameLinked } from './person.store.ts'
