import { initiativeFilter, unknownColumns } from '../initiative/filter.ts'
import type { FilterTexts } from '../initiative/filter.ts'

/** A filter as an address writes it, taken apart by the names of columns; of one name the last counts. */
export const filterTexts = (filter: string): FilterTexts =>
  Object.fromEntries(
    filter
      .replace(/^\?/, '')
      .split('&')
      .filter((part) => part !== '')
      .map((part) => {
        const at = part.indexOf('=')
        return at === -1 ? [decoded(part), ''] : [decoded(part.slice(0, at)), decoded(part.slice(at + 1))]
      }),
  )

/** As browsers read an address: what is no code stays as it stands. */
function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}

/** What is wrong with a filter, a sentence each; `columns` are those of the portfolio, where they are known. */
export function filterProblems(filter: string, columns?: readonly { id: string }[]): string[] {
  const texts = filterTexts(filter)
  const read = initiativeFilter.safeParse(texts)
  const said = (read.error?.issues ?? []).map((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(sayUnknown).join(' ')
      : `${issue.path.join('.')}: ${issue.message}`,
  )
  const unknown = columns ? unknownColumns(Object.keys(texts), columns) : []
  return [...said, ...unknown.map(sayUnknown)]
}

const sayUnknown = (name: string) => `There is no column “${name}” to filter by.`
