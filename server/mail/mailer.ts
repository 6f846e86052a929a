import { createTransport } from 'nodemailer'

import type { Config } from '../config.ts'

export interface Mail {
  to: { name: string; address: string }
  subject: string
  text: string
}

export interface Mailer {
  /** Rejects when the mail server does not take it. */
  send: (mail: Mail) => Promise<void>
  close: () => void
}

const patienceMs = 20_000

/** Plain-text mail by the SMTP server of the settings. */
export function openMailer({ url, from }: NonNullable<Config['mail']>): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // nothing of a mail is fetched from a file or an address
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async (mail) => {
      await transport.sendMail({ from, ...mail, headers: { 'Auto-Submitted': 'auto-generated' } })
    },
    close: () => transport.close(),
  }
}
