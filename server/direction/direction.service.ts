import type { Declaration } from '#shared/declaration/declaration.ts'
import { declarationOn } from '#shared/declaration/in-force.ts'
import type { DirectionChange, DirectionChangeCreate } from '#shared/direction/direction-change.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import type { Reference } from '#shared/kernel/list.ts'
import { Problem } from '#shared/kernel/problem.ts'

import { askInside } from '../db/ask.ts'
import { insertRecord } from '../db/record.ts'
import { stated } from '../db/stated.ts'
import type { Tx } from '../db/write.ts'
import { createDeclaration, listDeclarations, rewordDeclaration } from '../declaration/declaration.service.ts'
import { adaptations } from './direction-change.row.ts'

const refused = (path: string, message: string) =>
  new Problem('bad_input', message, { errors: [{ path, message }] })

interface Logged {
  written: DirectionChangeCreate
  by: Reference
  /** The organisation's day. */
  today: Day
}

/**
 * Adds to the adaptation log, and writes what was decided with it: better words, or the declaration of a switch. What
 * the direction was and is now is filled in where its writer left it empty. Throws Problem.
 */
export async function logDirection(
  tx: Tx,
  portfolioId: PortfolioId,
  { written, by, today }: Logged,
): Promise<DirectionChange> {
  const declared = declarationOn(await listDeclarations(askInside(tx), portfolioId), today)
  if (!declared)
    throw new Problem('not_ready', 'No strategy is in force yet: there is no direction to look at.')
  refuseUnfitting(written, { declared, today })
  const { rewording, declaration, kind } = written
  const direction = declaration?.direction ?? rewording?.direction
  const record: DirectionChange = {
    id: tx.newId(),
    kind,
    trigger: written.trigger ?? null,
    observed: written.observed,
    changed: written.changed ?? '',
    before: written.before || (kind === 'no_change' ? '' : declared.direction),
    after: written.after || (direction ?? ''),
    reviewOn: written.reviewOn ?? null,
    on: today,
    by: { id: by.id, name: by.name },
    at: tx.at,
    version: 0,
  }
  if (declaration) await createDeclaration(tx, portfolioId, { written: declaration, today, decidedBy: by })
  await insertRecord(tx, adaptations, { portfolioId, record })
  if (rewording) {
    const { version, ...words } = rewording
    await rewordDeclaration(tx, { portfolioId, id: declared.id, version, today }, stated(words))
  }
  return record
}

function refuseUnfitting(
  { kind, changed = '', reviewOn = null, rewording, declaration }: DirectionChangeCreate,
  { declared, today }: { declared: Declaration; today: Day },
): void {
  if (reviewOn !== null && reviewOn <= today)
    throw refused('reviewOn', 'Choose a day after today to look again.')
  if (kind === 'switch' && !declaration)
    throw refused('declaration', 'A switch is made together with the declaration that it brings.')
  if (kind !== 'switch' && declaration)
    throw refused('declaration', 'Only a switch brings a new declaration.')
  if (declaration?.primary === declared.primary)
    throw refused(
      'declaration.primary',
      'This strategy is primary already: adapt the direction, or choose the other one.',
    )
  if (kind !== 'adapt' && rewording)
    throw refused('rewording', 'Only an adaptation changes the words of the direction in force.')
  if (kind === 'adapt' && changed === '' && !rewording)
    throw refused('changed', 'Say what is done differently from now on.')
  if (kind === 'no_change' && changed !== '')
    throw refused(
      'changed',
      'Where nothing changes there is nothing to say here: adapt the direction instead.',
    )
}
