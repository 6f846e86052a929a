/** What other features may ask of history: its store stays its own. */
export { listDeclarationChanges } from './history.store.ts'
