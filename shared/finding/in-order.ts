import { compareKeys } from '../focus/pivot.ts'
import { severity } from './finding.ts'
import type { Finding } from './finding.ts'

const worstFirst = severity.options.toReversed()

/** Findings as they are read: the most severe first, then the largest, then by rule and key, whatever order they came in. */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
  worstFirst.flatMap((worst) => findings.filter((one) => one.severity === worst).toSorted(compare))

// without a size, after all that have one
const compare = (one: Finding, other: Finding): number =>
  (other.magnitude ?? -1) - (one.magnitude ?? -1) ||
  compareText(one.rule, other.rule) ||
  compareSubjects(one.subject, other.subject)

// two links of one initiative share its key
function compareSubjects(one: Finding['subject'], other: Finding['subject']): number {
  const byKey = one.key !== null && other.key !== null ? compareKeys(one.key, other.key) : 0
  return byKey || compareText(one.id, other.id)
}

const compareText = (one: string, other: string): number => Number(one > other) - Number(one < other)
