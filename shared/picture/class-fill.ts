import type { InitiativeClass } from '../initiative/vocabulary.ts'
import type { Fill } from './picture.ts'

/** How a class is drawn: unproven work is hatched, so that it is told from supporting work without colour. */
export const classFill = (one: InitiativeClass): Fill =>
  one === 'unproven' ? { tone: one, hatched: true } : { tone: one }
