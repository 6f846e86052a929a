import { expect, test } from 'vitest'
import type { ChangePart } from '#shared/history/change-set.ts'
import { subjectType } from '#shared/history/change.ts'
import { rightToTakeBack, undoing, whyItStays, whyNothingGoesBack } from '#shared/history/undoing.ts'
import { may } from '#shared/kernel/may.ts'
import type { Right, Role } from '#shared/kernel/right.ts'

const as = (role: Role) => (right: Right) => may({ administrator: false, role }, right)
const parts = (...each: [ChangePart['type'], ChangePart['action']][]): ChangePart[] =>
  each.map(([type, action]) => ({ type, action, count: 1 }))
const untold = { before: null, after: null }

test('each kind of record goes back by a right, goes along, or says why it stays', () => {
  expect(Object.keys(undoing).toSorted()).toEqual(subjectType.options.toSorted())
  for (const type of subjectType.options) {
    const change = { action: 'update', ...untold } as const
    const isBack = rightToTakeBack(type, change) !== null
    const why = whyItStays(type, change)
    expect(isBack && why !== null).toBe(false)
    if (why !== null) expect(why).toMatch(/^[A-Z].*\.$/)
  }
})

test('the PMO takes edits back, and a leader what was decided', () => {
  const why = (role: Role, ...each: Parameters<typeof parts>) => whyNothingGoesBack(parts(...each), as(role))
  expect(why('pmo', ['initiative', 'update'])).toBeNull()
  expect(why('pmo', ['support_link', 'submit'])).toBeNull()
  expect(why('pmo', ['finding', 'acknowledge'])).toBeNull()
  for (const [type, action] of [
    ['support_link', 'accept'],
    ['support_link', 'return'],
    ['finding', 'waive'],
    ['finding', 'reopen'],
    ['policy', 'update'],
    ['member', 'create'],
    ['portfolio', 'update'],
  ] as const) {
    expect(why('pmo', [type, action])).toBe('A leader takes this back.')
    expect(why('leader', [type, action])).toBeNull()
  }
  expect(why('contributor', ['initiative', 'update'])).toBe('The PMO takes this back.')
})

test('what is known of a link or a finding decides, whatever the change is called', () => {
  const link = (state: string) =>
    rightToTakeBack('support_link', { action: 'undo', before: { state }, after: { state: 'submitted' } })
  expect([link('draft'), link('accepted'), link('returned')]).toEqual([
    'change.undo',
    'support.decide',
    'support.decide',
  ])
  const finding = (status: string) =>
    rightToTakeBack('finding', { action: 'undo', before: { status: 'open' }, after: { status } })
  expect([finding('acknowledged'), finding('waived')]).toEqual(['finding.acknowledge', 'finding.waive'])
})

test('what never changes says so; with something that goes back beside it the rest goes', () => {
  const leader = as('leader')
  expect(whyNothingGoesBack(parts(['declaration', 'create']), leader)).toMatch(/^A declaration stays/)
  expect(whyNothingGoesBack(parts(['status_update', 'publish']), leader)).toMatch(/^What was published stays/)
  expect(whyNothingGoesBack(parts(['unit', 'create']), leader)).toMatch(/^It belongs to the organisation/)
  expect(whyNothingGoesBack(parts(['status_update', 'publish'], ['initiative', 'update']), leader)).toBeNull()
  expect(whyNothingGoesBack(parts(['import', 'import']), leader)).toBe('There is nothing to take back.')
})
