import { checkValue } from '../field/check-value.ts'
import { customName } from '../field/custom.ts'
import type { CustomField } from '../field/field.ts'
import type { Issue } from '../kernel/problem.ts'
import type { ImportConstants } from './import-run.ts'
import type { ReadValues } from './read-rows.ts'
import { withoutUndefined } from './without-undefined.ts'

type Own = NonNullable<ImportConstants['custom']>

/** What constants say, field by field; what a field of the portfolio's own does not take any more is not said. */
export function constantValues(
  { custom = {}, ...builtIn }: ImportConstants,
  fields: readonly CustomField[],
): ReadValues {
  const values: ReadValues = withoutUndefined(builtIn)
  for (const field of fields) {
    const written = custom[field.id]
    const checked = written === undefined ? null : checkValue(field, written)
    if (checked?.ok && checked.value !== null) values[customName(field.id)] = checked.value
  }
  return values
}

/** What does not fit: the order of days, fields that are not there, values that a field does not take. */
export function constantIssues(
  { start, end, custom = {} }: ImportConstants,
  fields: readonly CustomField[],
): Issue[] {
  const issues: Issue[] = []
  if (start && end && end < start) {
    issues.push({ path: 'constants.end', message: 'The end is before the start.' })
  }
  for (const [id, written] of Object.entries(custom)) {
    const field = fields.find((one) => one.id === id)
    const checked = field ? checkValue(field, written) : null
    const message = checked === null ? 'There is no such field.' : checked.ok ? null : checked.message
    if (message !== null) issues.push({ path: `constants.custom.${id}`, message })
  }
  return issues
}

/** The constants that a portfolio's fields, as they are now, still take. */
export function stillTaken(constants: ImportConstants, fields: readonly CustomField[]): ImportConstants {
  const { custom, ...builtIn } = constants
  if (custom === undefined) return builtIn
  const kept: Own = Object.fromEntries(
    Object.entries(custom).filter(
      ([id, value]) => constantIssues({ custom: { [id]: value } }, fields).length === 0,
    ),
  )
  return { ...builtIn, custom: kept }
}
