/** What other features may ask of the organisation: its store stays its own. */
export { findOrganisation } from './organisation.store.ts'
