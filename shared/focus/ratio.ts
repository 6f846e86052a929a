import type { PerClass } from './assessment.ts'

/** One division of whole numbers, so that shares on an edge are exact; null when there is nothing to divide by. */
export const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/** Competing weight over all that drives a strategy, 0 to 1 [S1]; null when nothing drives one. */
export const sigmaOf = ({ core, competing }: Pick<PerClass, 'core' | 'competing'>): number | null =>
  ratio(competing, core + competing)

/** 1 - 2 * sigma in one division, so that swapping core and competing negates it exactly; null with sigma. */
export const focusOf = ({ core, competing }: Pick<PerClass, 'core' | 'competing'>): number | null =>
  ratio(core - competing, core + competing)

/** Share of the weight that is classified, mandatory work left aside; null when there is nothing else. */
export const coverageOf = ({ total, outside, unclassified }: PerClass): number | null =>
  ratio(total - outside - unclassified, total - outside)

/** Weight that serves core work over core and that weight together; null when there is neither. */
export const rhoOf = ({ core, supporting, unproven }: PerClass): number | null =>
  ratio(supporting + unproven, core + supporting + unproven)

/** Share of the serving weight whose link to core work is accepted; null when nothing serves. */
export const provenOf = ({ supporting, unproven }: PerClass): number | null =>
  ratio(supporting, supporting + unproven)

/** Whether a difference is above a limit; one that is only above by the rounding of a subtraction is not. */
export const exceeds = (difference: number, limit: number): boolean => difference - limit > 1e-9
