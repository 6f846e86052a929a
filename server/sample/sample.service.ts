import { Problem } from '#shared/kernel/problem.ts'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'

import type { House } from '../house.ts'

/** Makes the five sample portfolios. */
export async function makeSamples(_house: House, _by: { userId: string; requestId: string }): Promise<Portfolio[]> {
  throw new Problem('unavailable', 'The samples are being written.')
}
