import { compareKeys } from '../focus/pivot.ts'
import { compareText } from '../kernel/compare-text.ts'
import { severity } from './finding.ts'
import type { Finding } from './finding.ts'

const worstFirst = severity.options.toReversed()

/** Findings as they are read: the most severe first, then the largest, then by rule and key, whatever order they came in. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  // rules find row by row: by name they are in order already, or nearly so
  const bySeverity = Map.groupBy(findings.toSorted(compareNames), (one) => one.severity)
  return worstFirst.flatMap((worst) => largestFirst(bySeverity.get(worst) ?? []))
}

const compareNames = (one: Finding, other: Finding): number =>
  compareText(one.rule, other.rule) || compareSubjects(one.subject, other.subject)

// two links of one initiative share its key
function compareSubjects(one: Finding['subject'], other: Finding['subject']): number {
  const byKey = one.key !== null && other.key !== null ? compareKeys(one.key, other.key) : 0
  return byKey || compareText(one.id, other.id)
}

// without a size, after all that have one
const sizeOf = ({ magnitude }: Finding): number => magnitude ?? -1

/** Sorts by size and keeps the order of equals. Numbers alone sort far faster than findings, of which there are many. */
function largestFirst(findings: readonly Finding[]): Finding[] {
  const sizes = new Float64Array(findings.length)
  findings.forEach((one, at) => (sizes[at] = sizeOf(one)))
  const sorted = sizes.toSorted()
  const taken = new Uint32Array(findings.length)
  const placed = [...findings]
  findings.forEach((one, at) => {
    const first = findings.length - placeAfter(sorted, sizes[at]!) // as many sizes, and places, as findings
    placed[first + taken[first]!] = one
    taken[first]! += 1
  })
  return placed
}

/** How many of the sorted numbers are not above a number. */
function placeAfter(sorted: Float64Array, number: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! <= number) low = middle + 1 // below the length
    else high = middle
  }
  return low
}
