import { ActionIcon, Menu } from '@mantine/core'
import { IconArchive, IconDots, IconSettings } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { PortfolioListed } from '#shared/portfolio/verdict.ts'
import { LinkItem } from '../ui/link-item.tsx'
import { offerUndo, sayProblem } from '../ui/toast.tsx'
import { archivePortfolio, restorePortfolio } from './portfolio.queries.ts'
import css from './portfolios.module.css'

/** What an administrator can do with a portfolio from the list. */
export function PortfolioMenu({ portfolio }: { portfolio: PortfolioListed }) {
  const { id, name, version } = portfolio
  const restoring = useMutation(restorePortfolio())
  const archiving = useMutation({
    ...archivePortfolio(),
    onSuccess: () => offerUndo(`${name} is archived.`, () => restoring.mutateAsync({ params: { id } })),
    onError: sayProblem,
  })
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          size={28}
          className={css['menu'] ?? ''}
          aria-label={`More for ${name}`}
          loading={archiving.isPending}
        >
          <IconDots size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <LinkItem
          to="/portfolios/$key/settings"
          params={{ key: portfolio.key }}
          leftSection={<IconSettings size={16} aria-hidden />}
        >
          Settings
        </LinkItem>
        <Menu.Item
          leftSection={<IconArchive size={16} aria-hidden />}
          onClick={() => archiving.mutate({ params: { id }, version })}
        >
          Archive
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
