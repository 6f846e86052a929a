import { stageWords } from '../initiative/initiative.words.ts'
import type { Stage } from '../initiative/vocabulary.ts'
import type { Issue } from '../kernel/problem.ts'
import { customName } from './custom.ts'
import type { CustomValues } from './custom.ts'
import type { CustomField } from './field.ts'

interface Held {
  stage: Stage
  custom: CustomValues
}

/**
 * The fields that an edit would leave empty though its stage requires them: because it moves there, or because it
 * empties them. What was empty there before stays allowed: creating, importing and undoing may leave it so.
 */
export function missingRequired(fields: readonly CustomField[], current: Held, wanted: Held): Issue[] {
  return fields
    .filter(
      ({ id, requiredIn }) =>
        wanted.custom[id] === undefined &&
        requiredIn.includes(wanted.stage) &&
        (current.stage !== wanted.stage || current.custom[id] !== undefined),
    )
    .map(({ id, name }) => ({
      path: customName(id),
      message: `${name} must be filled while the stage is ${stageWords[wanted.stage]}.`,
    }))
}

/** When a field must be filled, as a sentence; empty when it never must. */
export const sayRequired = ({ requiredIn }: Pick<CustomField, 'requiredIn'>): string =>
  requiredIn.length === 0
    ? ''
    : `Required when ${listed(requiredIn.map((one) => stageWords[one].toLowerCase()))}.`

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
