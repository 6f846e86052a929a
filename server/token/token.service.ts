/** What other features may ask of tokens: their store stays their own. */
export { createToken } from './token.store.ts'
