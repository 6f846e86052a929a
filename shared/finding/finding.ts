import * as z from 'zod'

import { day, instant } from '../kernel/day.ts'
import { reference } from '../kernel/list.ts'

export const ruleId = z.enum([
  'F01',
  'F02',
  'F03',
  'F04',
  'F05',
  'F06',
  'F07',
  'F08',
  'F09',
  'F10',
  'F11',
  'F12',
  'F13',
  'F14',
  'F15',
  'F16',
  'H01',
  'H02',
  'H03',
  'H04',
  'H05',
  'H06',
])
export type RuleId = z.infer<typeof ruleId>

export const severity = z.enum(['info', 'caution', 'alert'])
export type Severity = z.infer<typeof severity>

export const findingStatus = z.enum(['open', 'acknowledged', 'waived'])

/** Where a remedy leads; the page knows the place, the rule knows which one helps. */
export const remedyAction = z.enum([
  'declare',
  'tag_next',
  'retag',
  'draft_support',
  'decide_support',
  'open_rows',
  'fill_field',
  'report_status',
  'reword',
  'review_direction',
  'assess_capability',
  'build_capability',
  'name_capability',
])
export type RemedyAction = z.infer<typeof remedyAction>

export const remedy = z.object({
  action: remedyAction,
  /** Two words for the button. */
  label: z.string(),
  sentence: z.string(),
  /** The initiative field that is wanted, for `fill_field`. */
  field: z.string().nullable(),
})

export type Remedy = z.infer<typeof remedy>

export const findingSubject = z.object({
  type: z.enum(['portfolio', 'initiative', 'support_link', 'unit', 'capability']),
  id: z.string(),
  key: z.string().nullable(),
  title: z.string(),
})

export const waiver = z.object({ reason: z.string(), by: reference, until: day })

/** What the rules see today; only people's decisions about it are stored. `magnitude` 0-1, null where size means nothing. */
export const finding = z.object({
  id: z.string(),
  rule: ruleId,
  subject: findingSubject,
  severity,
  status: findingStatus,
  magnitude: z.number().nullable(),
  /** Facts behind the sentence, by name; `initiatives` lists the rows to open. */
  evidence: z.record(z.string(), z.union([z.number(), z.string(), z.null(), z.array(z.string())])),
  sentence: z.string(),
  remedy,
  source: z.string(),
  owner: reference.nullable(),
  waiver: waiver.nullable(),
  version: z.int(),
})
export type Finding = z.infer<typeof finding>

/** A stored decision about one finding; `version` counts the decisions, 0 before the first. */
export const findingDecision = z.object({
  findingId: z.string(),
  status: findingStatus,
  reason: z.string().nullable(),
  until: day.nullable(),
  by: reference,
  at: instant,
  /** The finding's magnitude when it was decided: a waiver reopens when it grows. */
  magnitude: z.number().nullable(),
  version: z.int(),
})
export type FindingDecision = z.infer<typeof findingDecision>
