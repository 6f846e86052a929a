import { cellText, isBlank } from './clean.ts'
import { isChoiceField } from './choice-words.ts'
import { isField } from './column-defaults.ts'
import { initiativeView } from '../initiative/initiative.view.ts'
import type { ImportTarget } from './import-run.ts'
import type { TargetSources } from './row-sources.ts'
import { cellAt } from './table.ts'
import type { Cell } from './table.ts'

const figures: ReadonlySet<string> = new Set(['money', 'day', 'number', 'score', 'flag'])

const named: ReadonlySet<string> = new Set(['unit', 'person'])
const isName = (target: ImportTarget): boolean => isField(target) && named.has(initiativeView[target].control)
const looksLikeFigures = /^[\d\s.,:/-]+$/

/** Whether few cells but the right ones can be read as the target. */
const isTyped = (target: ImportTarget): boolean =>
  target === 'duration' ||
  isChoiceField(target) ||
  (isField(target) && figures.has(initiativeView[target].control))

const steps = [1, -1, 2, -2]

/**
 * Whether a row's cells moved sideways inside the table, as a comma without quotes moves them where the last column is
 * blank: several figures, days, choices or names cannot be read where they stand, and all can some columns aside.
 */
export function isMoved(cells: readonly Cell[], targets: readonly TargetSources[]): boolean {
  const typed = targets.flatMap(({ target, sources: [source] }) =>
    source && (isTyped(target) || isName(target)) ? [{ ...source, isName: isName(target) }] : [],
  )
  const count = (step: number) => {
    const told = { read: 0, unread: 0 }
    for (const { index, read, isName: ofName } of typed) {
      const cell = cellAt(cells, index + step)
      if (isBlank(cell)) continue
      const isWrong = ofName ? looksLikeFigures.test(cellText(cell)) : read(cell).value === undefined
      if (isWrong) told.unread += 1
      else told.read += 1
    }
    return told
  }
  if (count(0).unread < 2) return false
  return steps.some((step) => {
    const { read, unread } = count(step)
    return unread === 0 && read >= 2
  })
}
