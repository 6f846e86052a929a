import * as z from 'zod'
import { findingStatus, ruleId, severity } from '#shared/finding/finding.ts'
import type { Finding } from '#shared/finding/finding.ts'

/** Which findings the page shows, as its address says. */
export const findingsSearch = z.object({
  status: findingStatus.optional().catch(undefined),
  severity: severity.optional().catch(undefined),
  rule: ruleId.optional().catch(undefined),
  /** A person's id, or `none`. */
  owner: z.string().max(200).optional().catch(undefined),
})
export type FindingsSearch = z.infer<typeof findingsSearch>

/** Whether a finding is among those that the address asks for. */
export const isAsked = (one: Finding, asked: FindingsSearch): boolean =>
  (asked.status === undefined || one.status === asked.status) &&
  (asked.severity === undefined || one.severity === asked.severity) &&
  (asked.rule === undefined || one.rule === asked.rule) &&
  (asked.owner === undefined || (one.owner?.id ?? 'none') === asked.owner)
