import { compareKeys } from '../focus/pivot.ts'
import type { Finding, Severity } from './finding.ts'

const severityOrder = { alert: 0, caution: 1, info: 2 } as const satisfies Record<Severity, number>

/** Findings as they are read: the most severe first, then the largest, then by rule and key, whatever order they came in. */
export const inOrder = (findings: readonly Finding[]): Finding[] => findings.toSorted(compare)

function compare(one: Finding, other: Finding): number {
  return (
    severityOrder[one.severity] - severityOrder[other.severity] ||
    (other.magnitude ?? -1) - (one.magnitude ?? -1) ||
    compareText(one.rule, other.rule) ||
    compareSubjects(one.subject, other.subject)
  )
}

// two links of one initiative share its key
function compareSubjects(one: Finding['subject'], other: Finding['subject']): number {
  const byKey = one.key !== null && other.key !== null ? compareKeys(one.key, other.key) : 0
  return byKey || compareText(one.id, other.id)
}

const compareText = (one: string, other: string): number => Number(one > other) - Number(one < other)
