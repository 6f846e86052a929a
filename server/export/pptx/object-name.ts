/**
 * What the library has no word for is said in an object's name and read back when the file is mended: what the object
 * tells those who do not see it, the group that it belongs to, and how its fill and lines look.
 */
export interface ObjectName {
  readonly name: string
  /** What it shows, in words. */
  readonly says?: string
  /** Neighbours of one group are put into one, which has a name and words of its own. */
  readonly group?: { readonly name: string; readonly says: string }
  /** The paler colour between the stripes of a hatched fill, as rrggbb. */
  readonly paler?: string
  readonly roundCap?: boolean
  /** Which of the deck's tables stands in it. */
  readonly table?: number
}

// a sign that stands in nobody's text, since it is taken out of what goes in
const between = '\u241F'
const without = (text = '') => text.replaceAll(between, ' ')

/** An object's name for the library, with all that is said of it. */
export const toName = ({ name, says, group, paler, roundCap, table }: ObjectName): string =>
  [name, says, group?.name, group?.says, paler, roundCap ? 'round' : '', table?.toString()]
    .map(without)
    .join(between)

/** What `toName` said, from the text that came of it; any other name says nothing more. */
export function readName(text: string): ObjectName {
  const [name = '', says = '', group = '', groupSays = '', paler = '', cap, table = ''] = text.split(between)
  return {
    name,
    ...(says !== '' && { says }),
    ...(group !== '' && { group: { name: group, says: groupSays } }),
    ...(paler !== '' && { paler }),
    ...(cap === 'round' && { roundCap: true }),
    ...(table !== '' && { table: Number(table) }),
  }
}
