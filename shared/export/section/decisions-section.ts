import { countWords } from '../../focus/number-words.ts'
import { currentFindings, decisionsTable, hygieneTable, waiversTable } from '../table/decisions-table.ts'
import type { StorySection } from '../story.ts'
import { isWaiting } from '../support-items.ts'
import { waitingTable } from '../table/support-table.ts'
import type { Told } from '../told.ts'

/** What is asked of those who decide, what was waived, and what waits. */
export function decisionsSection(told: Told): StorySection {
  const { summary, locale } = told
  const current = currentFindings(told)
  const waiting = summary.support.filter(isWaiting).length
  const alerts = current.filter((one) => one.severity === 'alert').length
  return {
    id: 'decisions',
    title: 'Decisions needed',
    lead:
      current.length === 0
        ? 'None: no rule finds anything that is not waived.'
        : `${countWords(current.length, ['decision is', 'decisions are'], locale)} needed${alerts > 0 ? `, ${countWords(alerts, ['alert', 'alerts'], locale)} among them` : ''}.`,
    points:
      waiting > 0
        ? [`${countWords(waiting, ['support link waits', 'support links wait'], locale)} for acceptance.`]
        : [],
    pictures: [],
    tables: [decisionsTable(told), waiversTable(told), waitingTable(told), hygieneTable(told)],
    notes: [
      'Findings are computed from the portfolio, never typed. A waiver needs a reason, a leader and an end; it reopens by itself when it ends or when the finding grows.',
      ...new Set(current.map((one) => `${one.rule}: ${one.source}`)),
    ],
  }
}
