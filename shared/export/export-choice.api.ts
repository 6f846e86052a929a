import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { portfolioId } from '../kernel/id.ts'
import { exportChoice } from './choice.ts'

const params = z.object({ id: portfolioId })

/** What I exported last, without its day; null: nothing yet, or it was put back to the usual. */
export const keptChoice = z.strictObject({ choice: exportChoice.nullable() })

export const exportChoiceApi = {
  read: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/export-choice',
    of: 'portfolio',
    right: 'portfolio.export',
    // mine alone, and no revision tells of it
    volatile: true,
    summary: 'What I chose to export last',
    params,
    reply: keptChoice,
  }),
  // a choice of the caller's own, without a version: the last one counts
  keep: endpoint({
    method: 'PUT',
    path: '/portfolios/{id}/export-choice',
    of: 'portfolio',
    right: 'portfolio.export',
    summary: 'Remember what I export; its day is not kept, null forgets it',
    params,
    body: keptChoice,
    reply: keptChoice,
  }),
}
