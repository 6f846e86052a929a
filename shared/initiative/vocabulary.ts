import * as z from 'zod'

/** The two digital strategies of [S1]; a portfolio declares one of them primary. */
export const strategy = z.enum(['customer_engagement', 'digitized_solutions'])
export type Strategy = z.infer<typeof strategy>

export const area = z.enum(['customer_engagement', 'digitized_solutions', 'neither'])
export type Area = z.infer<typeof area>

export const role = z.enum(['drives', 'supports', 'builds_capability', 'mandatory'])
export type InitiativeRole = z.infer<typeof role>

/** What an initiative is to the portfolio on a day. Derived from area, role, links and declaration; never stored. */
export const initiativeClass = z.enum([
  'core',
  'supporting',
  'unproven',
  'foundation',
  'competing',
  'outside',
  'unclassified',
])
export type InitiativeClass = z.infer<typeof initiativeClass>

export const stage = z.enum(['idea', 'proposed', 'approved', 'active', 'paused', 'completed', 'stopped'])
export type Stage = z.infer<typeof stage>

/** Stages that weigh in the verdict. */
export const stagesInScope: ReadonlySet<Stage> = new Set(['approved', 'active', 'paused'])

/** Where each stage may go; creating, importing and undoing may set any. */
export const stageMoves = {
  idea: ['proposed', 'stopped'],
  proposed: ['approved', 'idea', 'stopped'],
  approved: ['active', 'paused', 'stopped'],
  active: ['paused', 'completed', 'stopped'],
  paused: ['active', 'completed', 'stopped'],
  completed: ['active'],
  stopped: ['proposed'],
} as const satisfies Record<Stage, readonly Stage[]>

/** Whether a stage may follow another; staying is always allowed. */
export const mayMoveStage = (from: Stage, to: Stage): boolean =>
  from === to || (stageMoves[from] as readonly Stage[]).includes(to) // widened: includes() only takes the narrow union

export const health = z.enum(['green', 'amber', 'red', 'not_reported'])
export type Health = z.infer<typeof health>

export const technology = z.enum(['social', 'mobile', 'analytics', 'cloud', 'iot', 'ai', 'other'])
export type Technology = z.infer<typeof technology>
