import { describe, expect, test } from 'vitest'
import { reminderOn } from '#shared/status/reminder.ts'

describe('a day asks for', () => {
  test.each([
    // November 2026 begins on a Sunday and ends on a Monday
    ['2026-11-01', null, 'nothing on a Sunday'],
    ['2026-11-02', 'first', 'the first mail on the first working day'],
    ['2026-11-03', 'first', 'the first mail still, where it was not sent'],
    ['2026-11-25', 'first', 'no last call while four working days are left'],
    ['2026-11-26', 'last', 'the last call when three are left'],
    ['2026-11-28', null, 'nothing on a Saturday'],
    ['2026-11-30', 'last', 'the last call on the last day'],
    ['2026-05-01', 'first', 'the first mail on a Friday the first'],
    ['2026-02-27', 'last', 'the last call on the last working day of February'],
  ] as const)('%s: %s, %s', (today, kind, _said) => expect(reminderOn(today)).toBe(kind))
})
