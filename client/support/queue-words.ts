import type { QueueGroup } from './queue-search.ts'

/** The groups of the queue, in the order of the page. */
export const groupWords = {
  waiting: { title: 'Waits for acceptance', about: 'The heaviest first.' },
  unlinked: {
    title: 'Says that it supports, not what',
    about: 'It counts as unproven until a link to live core work is accepted [S1].',
  },
  returned: { title: 'Returned', about: 'To be improved and submitted again.' },
  draft: { title: 'Drafts', about: 'Begun, and nobody has been asked yet.' },
  accepted: { title: 'Accepted', about: 'Each with its timing rule, as it stands today.' },
} as const satisfies Record<QueueGroup, { title: string; about: string }>
