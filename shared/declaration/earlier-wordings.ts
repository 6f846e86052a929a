import type { Change } from '../history/change.ts'
import { declarationWording } from './declaration.ts'
import type { Declaration, EarlierWording } from './declaration.ts'

type Wording = Pick<Declaration, 'direction' | 'customerNeed' | 'why' | 'openBeyond'>

/**
 * The wordings a declaration had before, latest first, read back from its changes (newest first): each holds only the
 * fields that it replaced.
 */
export function earlierWordings(now: Wording, changes: readonly Change[]): EarlierWording[] {
  let wording = declarationWording.parse(pick(now))
  return changes.flatMap(({ action, before, at, actor }) => {
    if (action !== 'update' || before === null) return []
    wording = declarationWording.parse({ ...wording, ...before })
    return [{ ...wording, replacedAt: at, replacedBy: actor }]
  })
}

const pick = ({ direction, customerNeed, why, openBeyond }: Wording): Wording => ({
  direction,
  customerNeed,
  why,
  openBeyond,
})
