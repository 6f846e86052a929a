import type { Table } from '#shared/export/table/table.ts'

/** A table's rows as lines, for the speaker: what a chart shows, in figures. */
export const spokenRows = ({ rows }: Table): string[] =>
  rows.map((row) => row.map(({ text }) => text.trim()).join(' · '))
