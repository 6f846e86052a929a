import { countWords, joinWords } from '../focus/number-words.ts'
import { stagesInScope } from '../initiative/vocabulary.ts'
import type { InitiativeClass } from '../initiative/vocabulary.ts'
import { mechanismWords } from '../support/support.words.ts'
import type { ComparedClass, ComparedPortfolio, ComparedWork } from './compared.ts'
import type { Cell, CellLine, CellSource } from './rows.ts'

const notDeclared = 'Not declared, so no work can be told apart.'

const rowsOf = (one: InitiativeClass): CellSource => ({
  page: 'initiatives',
  search: { class: one, stage: [...stagesInScope].join(',') },
})

/** What drives the declared strategy, the heaviest first. */
export const coreCell = (column: ComparedPortfolio, locale: string): Cell =>
  listed(column, { of: 'core', none: 'No work in scope drives it.', locale })

/** What drives the other strategy; nothing does is good news, and said as that. */
export const competingCell = (column: ComparedPortfolio, locale: string): Cell =>
  column.declaration !== null && column.work.competing.total === 0
    ? { lines: [{ text: 'None in scope', source: { page: 'focus' } }] }
    : listed(column, { of: 'competing', none: '', locale })

/** Accepted support with how it helps; what is not shown to help is counted. */
export function supportingCell(column: ComparedPortfolio, locale: string): Cell {
  const cell = listed(column, { of: 'supporting', none: 'No support is accepted.', locale })
  const { total } = column.work.unproven
  if (column.declaration === null || total === 0) return cell
  const missing = `${countWords(total, ['more is', 'more are'], locale)} said to support, not yet shown to.`
  return { ...cell, missing: [cell.missing, missing].filter(Boolean).join(' '), source: rowsOf('unproven') }
}

/** What builds capabilities, and which; it needs no declaration. */
export const foundationCell = ({ work }: ComparedPortfolio, locale: string): Cell =>
  work.foundation.total === 0
    ? { lines: [], missing: 'No work in scope builds a capability.', source: rowsOf('foundation') }
    : { lines: linesOf(work.foundation, { of: 'foundation', locale }) }

interface Asked {
  of: 'core' | 'supporting' | 'competing'
  none: string
  locale: string
}

function listed({ declaration, work }: ComparedPortfolio, { of, none, locale }: Asked): Cell {
  if (declaration === null) return { lines: [], missing: notDeclared, source: { page: 'direction' } }
  return work[of].total === 0
    ? { lines: [], missing: none, source: rowsOf(of) }
    : { lines: linesOf(work[of], { of, locale }) }
}

function linesOf(
  { total, items }: ComparedClass,
  { of, locale }: { of: InitiativeClass; locale: string },
): CellLine[] {
  const more = total - items.length
  return [
    ...items.map((one): CellLine => {
      const note = noteOn(one)
      return {
        text: one.title,
        ...(note === '' ? {} : { note }),
        source: { page: 'initiative', key: one.key },
      }
    }),
    ...(more > 0
      ? [{ text: `and ${countWords(more, ['more', 'more'], locale)}`, source: rowsOf(of) } satisfies CellLine]
      : []),
  ]
}

function noteOn({ helps, builds }: ComparedWork): string {
  const helping = helps.map(
    ({ mechanism, rationale, to }) =>
      `${mechanism === 'other' && rationale !== '' ? rationale : mechanismWords[mechanism]}: ${to.title}.`,
  )
  const built = builds.map(({ capability, to }) => `${capability} to level ${to}`)
  return [...helping, ...(built.length > 0 ? [`Builds ${joinWords(built, 'and')}.`] : [])].join(' ')
}
