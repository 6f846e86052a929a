import type { Reminder } from '#shared/status/reminder.ts'

import type { Mail } from '../mail/mailer.ts'
import type { OwnedRow } from './my-updates.store.ts'

interface About {
  kind: Reminder
  /** The organisation's day. */
  today: string
  /** The address of Bearing. */
  url: string
}

const month = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' })
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ')

/** What one person is told: their due initiatives by portfolio, and where to report. `due` is not empty. */
export function reminderMail(due: readonly OwnedRow[], { kind, today, url }: About): Mail | null {
  const [first] = due
  if (!first) return null
  const name = month.format(Date.parse(today))
  const count = due.length === 1 ? 'One status update' : `${due.length} status updates`
  const is = due.length === 1 ? 'is' : 'are'
  const portfolios = [...Map.groupBy(due, (row) => row.portfolioId).values()].map((rows) =>
    [
      oneLine(rows[0]?.portfolioName ?? ''),
      ...rows.map((row) => `  ${row.portfolioKey}-${row.number}  ${oneLine(row.title)}`),
    ].join('\n'),
  )
  return {
    to: { name: first.userName, address: first.email },
    subject:
      kind === 'first'
        ? `${count} for ${name} ${is} due`
        : `Last call: ${count.toLowerCase()} for ${name} ${is} due`,
    text: [
      `Hello ${oneLine(first.userName)},`,
      due.length === 1
        ? `this initiative of yours has no published status for ${name} yet:`
        : `these initiatives of yours have no published status for ${name} yet:`,
      ...portfolios,
      `Report on them here: ${url}/my-updates`,
      'Bearing writes at the beginning of a month and once more before it ends, only while something is due.',
      `To have these mails no more: ${url}/settings?tab=account`,
      '',
    ].join('\n\n'),
  }
}
