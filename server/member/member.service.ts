/** What other features may ask of members: their store stays their own. */
export { addMember } from './member.store.ts'
