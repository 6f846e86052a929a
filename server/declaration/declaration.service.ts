/** What other features may ask of declarations: their store stays their own. */
export { createDeclaration, listDeclarations, rewordDeclaration } from './declaration.store.ts'
