/** What other features may ask of findings: their store stays their own. */
export { decideFinding } from './finding.store.ts'
