import { Button, Modal } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ShareAccess, ShareLink } from '#shared/share/share.ts'
import { accessDays } from '#shared/share/share.ts'
import { outcomeWords } from '#shared/share/share.words.ts'
import { keyed } from '../export/keyed.ts'
import { dayText, locale } from '../ui/format.ts'
import { Listed } from '../ui/listed.tsx'
import { Cell, RecordRow, RecordTable } from '../ui/record-table.tsx'
import { accessesQuery } from './share.queries.ts'
import css from './share.module.css'

/** Who came by a link: when, how it went, from which network and with what. */
export function AccessesDialog({ link, onClose }: { link: ShareLink; onClose: () => void }) {
  const accesses = useInfiniteQuery(accessesQuery(link.id))
  const all = accesses.data?.pages.flatMap((page) => page.items)
  return (
    <Modal opened onClose={onClose} title={`Who came by ${link.name}`} size="xl" centered>
      <p className={css['none']}>
        Of the last {accessDays} days. Where somebody came from is kept without the last part of the address.
      </p>
      <Listed query={{ data: all, error: accesses.error }} label="Loading who came">
        {(rows) => (rows.length === 0 ? <p>Nobody yet.</p> : <AccessTable rows={rows} />)}
      </Listed>
      {accesses.hasNextPage && (
        <Button
          className={css['more']}
          variant="default"
          size="compact-md"
          loading={accesses.isFetchingNextPage}
          onClick={() => void accesses.fetchNextPage()}
        >
          Show earlier ones
        </Button>
      )}
    </Modal>
  )
}

const AccessTable = ({ rows }: { rows: readonly ShareAccess[] }) => (
  <RecordTable
    caption="Who came"
    headers={['When', 'How it went', 'From']}
    rows={keyed(rows, (one) => `${one.at} ${one.outcome}`)}
  >
    {({ key, item: { at, outcome, network, agent } }) => (
      <RecordRow key={key}>
        <Cell label="When">{momentText(at)}</Cell>
        <Cell label="How it went">{outcomeWords[outcome]}</Cell>
        <Cell label="From">
          {network}
          <span className={css['agent']}> {agent}</span>
        </Cell>
      </RecordRow>
    )}
  </RecordTable>
)

const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })

const momentText = (instant: string): string =>
  `${dayText(instant.slice(0, 10))}, ${clock.format(new Date(instant))}`
