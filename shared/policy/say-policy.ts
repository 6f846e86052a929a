import { formatDay } from '../kernel/day.ts'
import type { Policy } from './policy.ts'

/** Whose thresholds a verdict rests on: ours until somebody sets others; in no case those of the research. */
export function sayPolicy(
  { version, setBy, setAt }: Pick<Policy, 'version' | 'setBy' | 'setAt'>,
  locale = 'en',
): string {
  if (version === 0) return 'Thresholds are Bearing defaults, not MIT CISR’s.'
  const by = setBy ? ` by ${setBy.name}` : ''
  const on = setAt ? ` on ${formatDay(setAt.slice(0, 10), { locale })}` : ''
  return `Thresholds are this portfolio’s own, not MIT CISR’s: policy ${version}, set${by}${on}.`
}
