import { Cron } from 'croner'

import { reminderOn } from '#shared/status/reminder.ts'

import { hourIn } from '../clock.ts'
import { askDatabase } from '../db/ask.ts'
import type { House } from '../house.ts'
import { openMailer } from '../mail/mailer.ts'
import type { Mailer } from '../mail/mailer.ts'
import { findOrganisation } from '../organisation/organisation.service.ts'
import { isOwed } from './my-updates.service.ts'
import { listOwned } from './my-updates.store.ts'
import { reminderMail } from './reminder-mail.ts'
import { claimReminder, dropReminder } from './reminder.store.ts'

/** Nobody is written to before this hour of the organisation's day. */
const firstHour = 8

/**
 * Writes to everybody who owes a status update, when the organisation's day and hour ask for it: once at the beginning
 * of a month and once before its end, however many servers there are. Answers how many mails went out.
 */
export async function sendReminders(house: House, mailer: Mailer): Promise<number> {
  const now = house.clock.now()
  const organisation = await findOrganisation(house.db, now)
  const { today, timeZone } = organisation
  const kind = reminderOn(today)
  if (kind === null || hourIn(timeZone, now) < firstHour) return 0
  const due = (await listOwned(askDatabase(house.db), null)).filter((row) => isOwed(row, organisation))
  let sent = 0
  for (const [userId, rows] of Map.groupBy(due, (row) => row.userId)) {
    const mail = reminderMail(rows, { kind, today, url: house.config.url })
    const once = { userId, name: `${today.slice(0, 7)} ${kind}`, at: now.toISOString() }
    if (mail === null || !(await claimReminder(house.db, once))) continue
    try {
      await mailer.send(mail)
      sent += 1
    } catch (error) {
      await dropReminder(house.db, once)
      house.log.error({ error, userId }, 'A reminder could not be sent; it is tried again in an hour.')
    }
  }
  return sent
}

/** Looks every hour whether somebody is to be reminded; answers how to stop. Without mail settings nothing happens. */
export function startReminders(house: House): () => void {
  const { mail } = house.config
  if (mail === null) return () => undefined
  const mailer = openMailer(mail)
  const job = new Cron(
    '5 * * * *',
    {
      unref: true,
      protect: true,
      catch: (error) => house.log.error({ error }, 'Reminders could not be looked at.'),
    },
    async () => {
      await sendReminders(house, mailer)
    },
  )
  return () => {
    job.stop()
    mailer.close()
  }
}
