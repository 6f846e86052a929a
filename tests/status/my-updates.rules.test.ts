import { describe, expect, test } from 'vitest'
import { isDue } from '#shared/status/my-updates.ts'

describe('an update is due', () => {
  test.each([
    ['when none was ever published', null, true],
    ['on the last day of the month before', '2026-10-31', true],
    ['not on the first day of this month', '2026-11-01', false],
    ['not today', '2026-11-22', false],
    ['in the same month of another year', '2025-11-22', true],
  ])('%s', (_when, published, due) => expect(isDue(published, '2026-11-22')).toBe(due))
})
