import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { LinkItem } from '../ui/link-item.tsx'
import { rowsLink } from './remedy-link.ts'
import { useFindingDecisions } from './use-finding-decisions.ts'
import type { FindingProps } from './use-finding-decisions.ts'
import { WaiveDialog } from './waive-dialog.tsx'

/** What people may decide about a finding, as far as their role goes, and the rows behind it. */
export function FindingMenu(props: FindingProps) {
  const { finding, snapshot, may } = props
  const [waiving, setWaiving] = useState(false)
  const decide = useFindingDecisions(props)
  const rows = rowsLink(finding, snapshot.portfolio.key)
  const isOpen = finding.status === 'open'
  return (
    <>
      <Menu position="bottom-end" shadow="md" withinPortal={false}>
        <Menu.Target>
          <ActionIcon variant="subtle" size={28} aria-label={`More about: ${finding.sentence}`}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {rows && <Menu.Item renderRoot={(item) => <Link {...rows} {...item} />}>See the rows</Menu.Item>}
          {isOpen && may('finding.acknowledge') && (
            <Menu.Item onClick={decide.acknowledge}>Acknowledge: we have seen it</Menu.Item>
          )}
          {finding.status !== 'waived' && may('finding.waive') && (
            <Menu.Item onClick={() => setWaiving(true)}>Waive for a while…</Menu.Item>
          )}
          {!isOpen && may('finding.waive') && <Menu.Item onClick={decide.reopen}>Reopen</Menu.Item>}
          <LinkItem to="/help" hash={finding.rule}>
            What {finding.rule} means
          </LinkItem>
        </Menu.Dropdown>
      </Menu>
      <WaiveDialog
        {...props}
        opened={waiving}
        onClose={() => setWaiving(false)}
        onWaived={decide.offerReopen}
      />
    </>
  )
}
