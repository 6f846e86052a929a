import { Button, Menu } from '@mantine/core'
import { useMemo } from 'react'
import { measureFocus } from '#shared/focus/focus.ts'
import { formatFocus } from '#shared/focus/number-words.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { countText, locale } from '../ui/format.ts'
import { AsOfBanner } from '../history/as-of-banner.tsx'
import { AsOfPicker } from '../history/as-of-picker.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { doubtText, verdictText } from './effect/verdict-text.ts'
import { columnActs, isFixed } from './grid/shown-columns.ts'
import type { ShownColumn } from './grid/shown-columns.ts'
import { useInitiatives } from './initiatives-context.tsx'
import css from './initiatives.module.css'

interface Props {
  rows: readonly Initiative[]
  isFiltered: boolean
  columns: readonly ShownColumn[]
  /** Undefined: the usual columns. */
  onColumns: (columns: readonly ShownColumn[] | undefined) => void
  onAdd: () => void
}

/** The verdict that the rows make, as edited so far; and that of the rows shown when they are not all. */
export function InitiativesHeader({ rows, isFiltered, columns, onColumns, onAdd }: Props) {
  const { measures, portfolio, may } = useInitiatives()
  const untagged = measures.counts.unclassified
  const tools = (
    <>
      {untagged > 0 && may('initiative.update', true) && (
        <LinkButton
          variant="default"
          size="compact-md"
          to="/portfolios/$key/tag-next"
          params={{ key: portfolio.key }}
        >
          Tag next ({countText(untagged)})
        </LinkButton>
      )}
      {may('proposal.submit') && (
        <LinkButton
          variant="default"
          size="compact-md"
          to="/portfolios/$key/propose"
          params={{ key: portfolio.key }}
        >
          Propose
        </LinkButton>
      )}
      {may('import.run') && (
        <LinkButton
          variant="default"
          size="compact-md"
          to="/portfolios/$key/import"
          params={{ key: portfolio.key }}
        >
          Import
        </LinkButton>
      )}
      <AsOfPicker />
      <ColumnsMenu columns={columns} onColumns={onColumns} />
      {may('initiative.create') && (
        <Button size="compact-md" onClick={onAdd}>
          New initiative
        </Button>
      )}
    </>
  )
  return (
    <>
      <AsOfBanner />
      <PageHeader title="Initiatives" tools={tools}>
        <b className={css['verdict']} data-zone={measures.zone}>
          {verdictText(measures)}
        </b>
        {doubtText(measures)}
        {' for the whole portfolio'}
        {isFiltered && <OfShown rows={rows} />}
      </PageHeader>
    </>
  )
}

function OfShown({ rows }: { rows: readonly Initiative[] }) {
  const { snapshot } = useInitiatives()
  // focus needs only core and competing work, and neither depends on the rows left out
  const { focus } = useMemo(
    () => measureFocus({ ...snapshot, initiatives: [...rows] }, { locale }),
    [snapshot, rows],
  )
  const count = `the ${countText(rows.length)} shown`
  return <>; {focus === null ? `${count} drive nothing` : `${count} alone ${formatFocus(focus, locale)}`}</>
}

function ColumnsMenu({ columns, onColumns }: Pick<Props, 'columns' | 'onColumns'>) {
  const { columns: all } = useInitiatives()
  const shown = new Set(columns.map(({ column }) => column.id))
  const offered = all.filter(({ id }) => !isFixed(id))
  return (
    <Menu position="bottom-end" shadow="md" closeOnItemClick={false}>
      <Menu.Target>
        <Button variant="default" size="compact-md">
          Columns
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={css['columns']}>
        <Menu.Item closeMenuOnClick onClick={() => onColumns(undefined)}>
          The usual columns
        </Menu.Item>
        <Menu.Divider />
        {offered.map((column) => (
          <Menu.CheckboxItem
            key={column.id}
            checked={shown.has(column.id)}
            onChange={(isOn) =>
              onColumns(isOn ? columnActs.added(columns, column) : columnActs.hidden(columns, column.id))
            }
          >
            {column.label}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
