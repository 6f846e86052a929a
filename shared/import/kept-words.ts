import type { InitiativeRecord } from '../initiative/initiative.ts'
import type { ReadRow } from './read-rows.ts'

/** The file's own word for a choice, kept beside ours under its field's name. '' when the cell is blank. */
export interface KeptWord {
  as: 'tag' | 'summary'
  label: string
  word: string
}

const longestTag = 60
const mostTags = 50
const longestSummary = 20_000

/**
 * Puts the kept words into a row: tags like "Stage: Mothballed", or lines like it below the summary. Where the file has
 * no column of tags or summaries, they go beside what the initiative holds, in place of what was kept before.
 */
export function keepWords(row: ReadRow, found: InitiativeRecord | null): void {
  for (const one of row.kept) {
    if (one.as === 'tag') keepTag(row, found, one)
    else keepLine(row, found, one)
  }
}

const labelled = ({ label, word }: KeptWord) => (word === '' ? '' : `${label}: ${word}`)

function keepTag(row: ReadRow, found: InitiativeRecord | null, kept: KeptWord): void {
  const before = row.values.tags ?? (row.emptied.includes('tags') ? [] : (found?.tags ?? []))
  const whole = labelled(kept)
  const tag = whole.length > longestTag ? kept.word : whole
  const isOurs = (one: string) => one.startsWith(`${kept.label}: `)
  const place = before.findIndex(isOurs)
  const others = before.filter((one) => !isOurs(one) && one !== tag)
  if (kept.word !== '' && (tag.length > longestTag || others.length >= mostTags)) {
    row.warnings.push({
      field: 'tags',
      message: 'This word is too long for a tag, or there are too many.',
      original: kept.word,
    })
    return
  }
  const tags = kept.word === '' ? others : others.toSpliced(place < 0 ? others.length : place, 0, tag)
  set(row, 'tags', tags, tags.length + before.length === 0)
}

function keepLine(row: ReadRow, found: InitiativeRecord | null, kept: KeptWord): void {
  const before = row.values.summary ?? (row.emptied.includes('summary') ? '' : (found?.summary ?? ''))
  const lines = before === '' ? [] : before.split('\n')
  const place = lines.findIndex((line) => line.startsWith(`${kept.label}: `))
  const others = lines.filter((_, index) => index !== place)
  const line = labelled(kept).replaceAll('\n', ' ')
  const said = kept.word === '' || others.includes(line)
  const summary = (said ? others : others.toSpliced(place < 0 ? others.length : place, 0, line))
    .join('\n')
    .trim()
  if (summary.length > longestSummary) {
    row.warnings.push({
      field: 'summary',
      message: 'The summary is too long to keep this word.',
      original: kept.word,
    })
    return
  }
  set(row, 'summary', summary, summary + before === '')
}

function set(row: ReadRow, field: 'tags' | 'summary', value: string[] | string, leave: boolean): void {
  if (leave) return
  row.emptied = row.emptied.filter((one) => one !== field)
  row.values = { ...row.values, [field]: value }
}
