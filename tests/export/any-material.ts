import fc from 'fast-check'

import type { Material } from '#shared/export/material.ts'
import { materialOf } from '#shared/export/material.ts'
import { assess } from '#shared/finding/assess.ts'
import { portfolio } from '#tests/focus/any-portfolio.ts'
import { makeDecision, makePolicy, makePortfolio } from '#tests/support/make.ts'

const by = { id: 'person-leader', name: 'Lee Leader' }

/** Any portfolio with rows hidden, findings waived, a policy of its own, in some currency, perhaps a sample. */
export const material: fc.Arbitrary<Material> = fc
  .record({
    snapshot: portfolio(),
    hidden: fc.nat(12_345),
    waived: fc.array(fc.nat(9), { maxLength: 3 }),
    illustrative: fc.boolean(),
    currency: fc.constantFrom('EUR', 'JPY', 'KWD', 'CHF'),
    revision: fc.integer({ min: 1, max: 99_999 }),
    version: fc.nat(3),
    names: fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 }), { maxLength: 5 }),
  })
  .map(({ snapshot, hidden, waived, illustrative, currency, revision, version, names }) => {
    const whole = {
      ...snapshot,
      hidden,
      portfolio: makePortfolio({ illustrative, currency, revision }),
      policy: makePolicy(version === 0 ? {} : { version, setBy: by, setAt: '2026-05-05T10:00:00Z' }),
      initiatives: snapshot.initiatives.map((row, at) => ({ ...row, title: names[at] ?? row.title })),
    }
    const { findings } = assess(whole)
    const decisions = [...new Set(waived)].flatMap((at) => {
      const finding = findings[at]
      if (!finding) return []
      const waiver = {
        status: 'waived',
        reason: `It ends by itself (${at}).`,
        until: '2027-06-30',
        by,
      } as const
      return [makeDecision({ findingId: finding.id, magnitude: finding.magnitude, ...waiver })]
    })
    return materialOf({ ...whole, decisions })
  })
