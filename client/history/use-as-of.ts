import { useSearch } from '@tanstack/react-router'
import type { Day } from '#shared/kernel/day.ts'

/** The past day that the page in the address looks at; null is now. */
export const useAsOf = (): Day | null => useSearch({ strict: false, select: ({ asOf }) => asOf ?? null })
