/** What other features may ask of declarations: their store stays their own. */
export { createDeclaration } from './declaration.store.ts'
