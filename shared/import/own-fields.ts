import { customIdOf } from '../field/custom.ts'
import { fieldControls } from '../field/field-columns.ts'
import { headerOf, sameWord } from '../field/field.ts'
import type { CustomField } from '../field/field.ts'
import { restore } from '../export/formula.ts'
import { initiativeView } from '../initiative/initiative.view.ts'
import type { Control } from '../initiative/initiative.view.ts'
import { cellText, normaliseHeader, withoutBrackets } from './clean.ts'
import { isField } from './column-defaults.ts'
import { withoutUnit } from './header-unit.ts'
import type { Column } from './column-evidence.ts'
import type { ImportTarget } from './import-run.ts'

/** What an import knows of the portfolio that it reads for. */
export interface Portfolio {
  currency: string
  /** The portfolio's own fields. */
  fields: readonly CustomField[]
}

/** The portfolio's own field that a target stands for; null for any other target, and for a field that is gone. */
export function ownField(target: ImportTarget | null, fields: readonly CustomField[]): CustomField | null {
  const id = target === null ? null : customIdOf(target)
  return id === null ? null : (fields.find((one) => one.id === id) ?? null)
}

/** How a target is edited, which says how it is read; null where the target is no field. */
export function controlOf(target: ImportTarget | null, fields: readonly CustomField[]): Control | null {
  if (isField(target)) return initiativeView[target].control
  const own = ownField(target, fields)
  return own && fieldControls[own.kind]
}

/**
 * A column whose header is one of ours without that header: a field may be called "Saving in millions", and our files
 * still hold it in full, in the portfolio's currency.
 */
export function withoutOwnHeader(column: Column, own: CustomField | null, currency: string): Column {
  const isOurs = own !== null && sameWord(restore(column.header)) === sameWord(headerOf(own, currency))
  return isOurs ? { ...column, header: '' } : column
}

/**
 * The portfolio's own field that a header names: exactly, as our files write it, or by the same words. Nobody calls a
 * field of theirs by a name that they mean otherwise, so it goes before the built-in ones.
 */
export function ownNamed(header: string, { fields, currency }: Portfolio): CustomField | null {
  if (fields.length === 0) return null
  const written = sameWord(restore(cellText(header)))
  const exact = fields.find(
    (one) => sameWord(headerOf(one, currency)) === written || sameWord(one.name) === written,
  )
  if (exact) return exact
  const normalised = normaliseHeader(restore(cellText(header)))
  const forms = new Set([normalised, withoutUnit(withoutBrackets(normalised))])
  return (
    fields.find((one) => normaliseHeader(one.name) !== '' && forms.has(normaliseHeader(one.name))) ?? null
  )
}
