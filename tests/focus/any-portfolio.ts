import fc from 'fast-check'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { area, role, stage } from '#shared/initiative/vocabulary.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { supportState } from '#shared/support/support-link.ts'
import { makeInitiative, makeLink, makeSnapshot } from '#tests/support/make.ts'

const money = fc.option(fc.integer({ min: 0, max: 1_000_000_000_000 }))
const unit = fc.option(fc.constantFrom({ id: 'u1', name: 'One' }, { id: 'u2', name: 'Two' }))

const tagged = (roles: readonly InitiativeRecord['role'][]) =>
  fc.array(
    fc.record({
      role: fc.constantFrom(...roles),
      area: fc.option(fc.constantFrom(...area.options)),
      stage: fc.constantFrom(...stage.options, 'active', 'active'),
      budget: money,
      spent: money,
      fte: fc.option(fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100)),
      unit,
    }),
    { maxLength: 30 },
  )

const allRoles = [...role.options, null]
export const withoutSupport = allRoles.filter((one) => one !== 'supports')

/** Any portfolio that has declared customer engagement, of up to 30 rows with links between them. */
export const portfolio = (roles = allRoles): fc.Arbitrary<Snapshot> =>
  fc
    .record({
      rows: tagged(roles),
      links: fc.array(fc.tuple(fc.nat(29), fc.nat(29), fc.constantFrom(...supportState.options)), {
        maxLength: 20,
      }),
    })
    .map(({ rows, links }) => {
      const initiatives = rows.map((row) => makeInitiative(row))
      const ends = links.flatMap(([from, to, state]) => {
        const [one, other] = [initiatives[from], initiatives[to]]
        return one && other && one !== other ? [makeLink({ from: one.id, to: other.id, state })] : []
      })
      return makeSnapshot({ initiatives, links: ends })
    })

/** The same portfolio with its rows and links in another order. */
export const shuffled = (snapshot: Snapshot): fc.Arbitrary<Snapshot> =>
  fc
    .record({
      initiatives: fc.shuffledSubarray(snapshot.initiatives, { minLength: snapshot.initiatives.length }),
      links: fc.shuffledSubarray(snapshot.links, { minLength: snapshot.links.length }),
    })
    .map((lists) => ({ ...snapshot, ...lists }))
