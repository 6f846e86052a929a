/** What other features may ask of people: their store stays their own. */
export { linkPerson } from './person.store.ts'
