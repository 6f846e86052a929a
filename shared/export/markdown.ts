import { escapeMarkdown as text, markdownTable } from './markdown-text.ts'
import type { Story, StorySection } from './story.ts'
import type { ColumnKind, Table } from './table/table.ts'

/** The story as a document; it says what the other formats say, because it is laid out from the same words. */
export const markdownOf = (story: Story): string =>
  [...head(story), ...story.sections.flatMap(section)].join('\n\n') + '\n'

const head = ({ title, label, strategy, direction, stamp }: Story) => [
  `# ${text(title)}`,
  ...(label === null ? [] : [`> ${text(label)}`]),
  text(strategy) + (direction === null ? '' : ` “${text(direction)}”`),
  stamp.map(text).join(' · '),
]

const section = ({ title, lead, points, pictures, tables, notes }: StorySection) => [
  `## ${text(title)}`,
  `**${text(lead)}**`,
  ...list(points),
  ...list(pictures.map((one) => `${one.title}: ${one.sentence}`)),
  ...tables.flatMap(tableOf),
  ...list(notes),
]

const list = (sentences: readonly string[]): string[] =>
  sentences.length === 0 ? [] : [sentences.map((one) => `- ${text(one)}`).join('\n')]

const figures: ReadonlySet<ColumnKind> = new Set(['number', 'money', 'share', 'focus'])

const tableOf = ({ title, columns, rows, empty }: Table) => [
  `### ${text(title)}`,
  rows.length === 0
    ? text(empty)
    : markdownTable(
        columns.map(({ header }) => text(header)),
        // a cell has one line
        rows.map((row) => row.map((cell) => text(cell.text.replaceAll('\n', ' · ')))),
        columns.filter(({ kind }) => figures.has(kind)).map(({ header }) => text(header)),
      ),
]
