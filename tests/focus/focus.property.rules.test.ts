import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '#shared/finding/assess.ts'
import type { Finding } from '#shared/finding/finding.ts'
import type { Assessment } from '#shared/focus/assessment.ts'
import { classify } from '#shared/focus/classify.ts'
import { applyChanges } from '#shared/focus/effect.ts'
import { measureFocus } from '#shared/focus/focus.ts'
import { sigmaOf } from '#shared/focus/ratio.ts'
import { isInScope, weightIn } from '#shared/focus/weigh.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { initiativeClass } from '#shared/initiative/vocabulary.ts'
import { measuredBasis } from '#shared/portfolio/portfolio.ts'
import { makeDeclaration } from '#tests/support/make.ts'
import { portfolio, shuffled, withoutSupport } from './any-portfolio.ts'

const basis = fc.constantFrom(...measuredBasis.options)

// evidence names initiatives in the order of the rows
const unordered = ({ findings, ...rest }: Assessment) => ({
  ...rest,
  findings: findings.map((one) => ({ ...one, evidence: initiativesOf(one).toSorted() })),
})

const initiativesOf = ({ evidence }: Finding): string[] => [evidence['initiatives'] ?? []].flat().map(String)

const runs = { seed: 42, numRuns: 300 }

describe('for any portfolio', () => {
  test('the weights of the classes add up to the total, at the top and in each unit', () => {
    fc.assert(
      fc.property(portfolio(), basis, (snapshot, wanted) => {
        const { weights, counts, units } = measureFocus(snapshot, { basis: wanted })
        const inScope = snapshot.initiatives.filter(isInScope)
        const scale = wanted === 'fte' ? 100 : 1
        const whole = (weight: number) => Math.round(weight * scale)
        const sum = (rows: InitiativeRecord[]) =>
          rows.reduce((total, row) => total + weightIn[wanted](row), 0)
        expect(initiativeClass.options.reduce((total, one) => total + whole(weights[one]), 0)).toBe(
          sum(inScope),
        )
        expect(whole(weights.total)).toBe(sum(inScope))
        expect(initiativeClass.options.reduce((total, one) => total + counts[one], 0)).toBe(counts.total)
        for (const one of units) {
          expect(whole(one.weight)).toBe(sum(inScope.filter((row) => row.unit?.id === one.unit.id)))
        }
      }),
      runs,
    )
  })

  test('focus falls as competing weight grows', () => {
    fc.assert(
      fc.property(
        portfolio(),
        basis,
        fc.integer({ min: 1, max: 1_000_000_000 }),
        (snapshot, wanted, more) => {
          const before = measureFocus(snapshot, { basis: wanted })
          const rival = {
            role: 'drives',
            area: 'digitized_solutions',
            budget: more,
            fte: more / 100,
          } as const
          const after = measureFocus(applyChanges(snapshot, [{ patch: { title: 'More', ...rival } }]), {
            basis: wanted,
          })
          if (before.focus === null) expect(after.focus).toBe(-1)
          else if (before.weights.core > 0) expect(after.focus).toBeLessThan(before.focus)
          else expect(after.focus).toBe(-1)
        },
      ),
    )
  })

  test('the interval contains focus', () => {
    fc.assert(
      fc.property(portfolio(), basis, (snapshot, wanted) => {
        const { focus, interval } = measureFocus(snapshot, { basis: wanted })
        if (focus === null) return
        expect(interval.lower).toBeLessThanOrEqual(focus)
        expect(interval.upper).toBeGreaterThanOrEqual(focus)
      }),
      runs,
    )
  })

  test('the order of rows and links changes nothing', () => {
    const twoOrders = portfolio().chain((snapshot) => fc.tuple(fc.constant(snapshot), shuffled(snapshot)))
    fc.assert(
      fc.property(twoOrders, basis, ([snapshot, other], wanted) => {
        expect(unordered(assess(other, { basis: wanted }))).toEqual(
          unordered(assess(snapshot, { basis: wanted })),
        )
      }),
      runs,
    )
  })

  test('without supporting rows, a switch of the strategy negates focus', () => {
    fc.assert(
      fc.property(portfolio(withoutSupport), basis, (snapshot, wanted) => {
        const switched = { ...snapshot, declarations: [makeDeclaration({ primary: 'digitized_solutions' })] }
        const [before, after] = [snapshot, switched].map((one) => measureFocus(one, { basis: wanted }).focus)
        if (before === null) expect(after).toBeNull()
        else expect(after === -(before ?? 0)).toBe(true)
      }),
      runs,
    )
  })

  test('no initiative moves sigma more than the pivotal one', () => {
    fc.assert(
      fc.property(portfolio(), basis, (snapshot, wanted) => {
        const { pivot, sigma, weights } = measureFocus(snapshot, { basis: wanted })
        const classes = classify(snapshot)
        const moves = snapshot.initiatives.filter(isInScope).flatMap((row) => {
          const found = classes.get(row.id)
          if (found !== 'core' && found !== 'competing') return []
          const left = { core: weights.core, competing: weights.competing }
          left[found] -= weightIn[wanted](row) / (wanted === 'fte' ? 100 : 1)
          const without = Math.abs(left.core + left.competing) < 1e-9 ? null : sigmaOf(left)
          return [{ id: row.id, moved: without === null || sigma === null ? 0 : Math.abs(without - sigma) }]
        })
        const most = Math.max(0, ...moves.map(({ moved }) => moved))
        const byPivot = moves.find(({ id }) => id === pivot?.id)?.moved ?? 0
        expect(byPivot).toBeGreaterThanOrEqual(most - 1e-9)
      }),
      runs,
    )
  })
})
