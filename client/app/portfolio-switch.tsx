import { Menu, UnstyledButton } from '@mantine/core'
import { IconSelector } from '@tabler/icons-react'
import { useMatches } from '@tanstack/react-router'
import type { PortfolioListed } from '#shared/portfolio/verdict.ts'
import { LinkItem } from '../ui/link-button.tsx'
import { portfolioPages } from './pages.ts'
import css from './navigation.module.css'

interface Props {
  current: PortfolioListed
  portfolios: readonly PortfolioListed[]
}

/** The portfolio's name above its pages; with several, it opens the others on the page we are on. */
export function PortfolioSwitch({ current, portfolios }: Props) {
  const route = useMatches({ select: (matches) => matches.at(-1)?.routeId })
  const to = portfolioPages.find((page) => page.to === route)?.to ?? '/portfolios/$key/focus'
  if (portfolios.length < 2) return <h2 className={css['group']}>{current.name}</h2>
  return (
    <h2 className={css['switch']}>
      <Menu position="bottom-start" width={300} shadow="md">
        <Menu.Target>
          <UnstyledButton className={css['switchButton']} aria-label={`${current.name}: change portfolio`}>
            <span className={css['switchName']}>{current.name}</span>
            <IconSelector size={14} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown mah="60dvh" style={{ overflowY: 'auto' }}>
          {portfolios.map((one) => (
            <LinkItem
              key={one.id}
              to={to}
              params={{ key: one.key }}
              rightSection={<span className={css['switchKey']}>{one.key}</span>}
            >
              {one.name}
            </LinkItem>
          ))}
        </Menu.Dropdown>
      </Menu>
    </h2>
  )
}
