import type { ChangePart, ChangeSet } from '#shared/history/change-set.ts'
import type { Change } from '#shared/history/change.ts'
import { directionChangeKind } from '#shared/direction/direction-change.ts'
import { directionKindWords } from '#shared/direction/direction.words.ts'
import { strategyWords } from '#shared/focus/focus.words.ts'
import { strategy } from '#shared/initiative/vocabulary.ts'
import type { ChangeKind } from '#shared/history/change-set.ts'
import { countText } from '../ui/format.ts'
import { actionText } from './change-text.ts'

/** What a kind of change set is called where one is chosen. */
export const kindWords = {
  edit: 'Edits of initiatives',
  new: 'New initiatives',
  archive: 'Archived and brought back',
  import: 'Imports',
  undo: 'Undone',
  support: 'Support links',
  roadmap: 'Milestones, gates and dependencies',
  direction: 'Direction',
  backbone: 'Capabilities',
  finding: 'Decisions on findings',
  status: 'Status updates',
  proposal: 'Proposals',
  field: 'Custom fields',
  settings: 'Settings and members',
} as const satisfies Record<ChangeKind, string>

export type NameOf = (id: string) => string | null

/** A change's initiative: its name now, else the one that the change itself tells; null when neither is known. */
export function initiativeName({ subject, before, after }: Change, nameOf: NameOf): string {
  const told = [after, before].map((one) => [one?.['key'], one?.['title']].filter(Boolean).join(' '))
  return nameOf(subject.id) ?? (told.find((one) => one !== '') || 'an initiative that is gone')
}

const many = (count: number) => (count === 1 ? '1 initiative' : `${countText(count)} initiatives`)

const countOf = (parts: readonly ChangePart[], type: ChangePart['type']): number =>
  parts.reduce((sum, one) => sum + (one.type === type ? one.count : 0), 0)

/** What somebody did, as the sentence goes on after their name: "archived KP-12 Member app". */
export function setWords(set: ChangeSet, nameOf: NameOf): string {
  const { kind, parts, changes, undoes } = set
  const rows = countOf(parts, 'initiative')
  const first = changes.find((one) => one.subject.type === 'initiative')
  const what = rows === 1 && first ? initiativeName(first, nameOf) : many(rows)
  const action = parts.find((one) => one.type === 'initiative')?.action
  switch (kind) {
    case 'undo':
      return `took back change ${countText(undoes ?? 0)}${rows > 0 ? `: ${what}` : ''}`
    case 'import':
      return `imported ${fileOf(changes)}${many(rows)}`
    case 'new':
      return `logged ${what}`
    case 'archive':
      return action === 'restore' ? `brought back ${what}` : `archived ${what}`
    case 'edit':
      return `changed ${what}`
    case 'status':
      return `published ${countOf(parts, 'status_update') === 1 ? 'a status update' : 'status updates'}${rows > 0 ? ` on ${what}` : ''}`
    default:
      return changes[0] ? changeWords(changes[0], nameOf) : 'changed something'
  }
}

const fileOf = (changes: readonly Change[]): string => {
  const file = changes.find((one) => one.subject.type === 'import')?.after?.['file']
  return typeof file === 'string' ? `${file}: ` : ''
}

/** What one change did, as the sentence goes on. */
export function changeWords(change: Change, nameOf: NameOf): string {
  const { subject, action, before, after } = change
  const named = (cells: Change['after'], name: string) => {
    const value = cells?.[name]
    return typeof value === 'string' ? value : null
  }
  const made = { create: 'added', remove: 'removed', undo: 'took back', update: 'changed' }
  const did = (noun: string) =>
    `${(made as Partial<Record<string, string>>)[action] ?? `${action}ed`} ${noun}`
  switch (subject.type) {
    case 'initiative':
      return `${actionText(change).replace(/ it( back)?$/, '')} ${initiativeName(change, nameOf)}`
    case 'support_link':
      return actionText(change)
    case 'declaration': {
      if (action === 'remove') return 'withdrew a planned declaration'
      if (action !== 'create') return 'reworded the declaration'
      const primary = strategy.safeParse(after?.['primary'])
      return `declared ${primary.success ? strategyWords[primary.data] : 'a strategy'}`
    }
    case 'policy':
      return 'set the thresholds'
    case 'finding': {
      const [, rule = '', about = ''] = subject.id.split(':')
      const name = nameOf(about)
      return `${actionText(change).replace(/ it$/, '')} finding ${rule}${name === null ? '' : ` on ${name}`}`
    }
    case 'status_update': {
      const about = nameOf(named(after, 'initiative') ?? '')
      return `published a status update${about === null ? '' : ` on ${about}`}`
    }
    case 'member': {
      const who = named(after, 'name') ?? named(before, 'name')
      if (action === 'remove') return `took ${who ?? 'a member'}’s role away`
      return action === 'create'
        ? `gave ${who ?? 'somebody'} the role ${named(after, 'role') ?? ''}`
        : `made a member ${named(after, 'role') ?? ''}`
    }
    case 'portfolio':
      if (action === 'archive') return 'archived the portfolio'
      return action === 'restore' ? 'brought the portfolio back' : 'changed the portfolio’s settings'
    case 'logo':
      return action === 'remove' ? 'took the logo off exports' : 'chose a logo for exports'
    case 'field':
      return did(`the field “${named(after, 'name') ?? named(before, 'name') ?? ''}”`).replace(' “”', '')
    case 'import':
      return `imported ${named(after, 'file') ?? 'a file'}`
    case 'share_link': {
      const name = named(after, 'name')
      const noun = `the share link${name === null ? '' : ` “${name}”`}`
      if (action === 'create') return `made ${noun}`
      return named(after, 'revokedAt') === null ? did(noun) : `revoked ${noun}`
    }
    case 'template':
      return did('an initiative template')
    case 'milestone':
    case 'gate':
    case 'signal':
    case 'capability':
      return did(`the ${subject.type} “${named(after, 'name') ?? named(before, 'name') ?? ''}”`).replace(
        ' “”',
        '',
      )
    case 'dependency':
      return did('a dependency')
    case 'capability_use':
      return did('what an initiative builds or requires')
    case 'capability_assessment':
      return did('the level of a capability')
    case 'observation':
      return did('an observation of a signal')
    case 'experiment':
      return did('an experiment')
    case 'direction_change': {
      const kind = directionChangeKind.safeParse(after?.['kind'])
      return kind.success ? directionKindWords[kind.data].did : did('an entry in the adaptation log')
    }
    case 'proposal':
      return actionText(change).replace(/ it$/, ' a proposal')
    default:
      return actionText(change)
  }
}
