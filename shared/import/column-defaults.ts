import { isCustomName } from '../field/custom.ts'
import type { ColumnMapping, ImportField, ImportTarget } from './import-run.ts'

/** How a column is read that nothing is known of: left out. */
export const columnDefaults: ColumnMapping = {
  field: null,
  scale: 1,
  currency: null,
  rate: null,
  rates: {},
  dateOrder: null,
  decimalMark: null,
  values: {},
  keep: null,
  fallback: false,
  durationUnit: null,
}

/** Whether a target is a built-in field of the initiative itself. */
export const isField = (target: ImportTarget | null): target is ImportField =>
  target !== null &&
  target !== 'key' &&
  target !== 'purpose' &&
  target !== 'duration' &&
  target !== 'currency' &&
  !isCustomName(target)
