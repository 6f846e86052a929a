import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { ExportFormat } from '#shared/export/export.api.ts'
import { defaultChoice } from '#shared/export/choice.ts'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'
import { useAsOf } from '../history/use-as-of.ts'
import { LinkItem } from '../ui/link-item.tsx'
import { choiceQuery } from './export.queries.ts'
import { boardPack, formatWords, formatsOffered } from './format-words.ts'
import { startMaking } from './making.ts'
import { fileAddress } from './use-making.ts'

const asked: ReadonlySet<string> = new Set(['pptx', 'pdf', 'xlsx', 'md'])

/** The pack for the board in one click, as it was chosen last; as something else, or chosen anew, in two. */
export function BoardPackMenu({ portfolio: { id, key } }: { portfolio: Pick<Portfolio, 'id' | 'key'> }) {
  const { basis } = useSearch({ from: '/portfolios/$key/focus' })
  const asOf = useAsOf()
  const { data: kept } = useQuery(choiceQuery(id))
  const make = (format: ExportFormat) => {
    const last = kept ?? defaultChoice
    const choice = { ...last, basis: basis ?? last.basis, asOf: asOf ?? undefined }
    startMaking({
      portfolioId: id,
      thing: formatWords[format].thing,
      address: fileAddress(id, format, choice),
    })
  }
  return (
    <Button.Group>
      <Button size="compact-md" onClick={() => make(boardPack)}>
        Board pack
      </Button>
      <Menu position="bottom-end" shadow="md" withinPortal={false}>
        <Menu.Target>
          <Button size="compact-md" px={6} aria-label="Board pack as something else">
            <IconChevronDown size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {formatsOffered
            .filter((format) => asked.has(format))
            .map((format) => (
              <Menu.Item key={format} onClick={() => make(format)}>
                {formatWords[format].name}
              </Menu.Item>
            ))}
          <Menu.Divider />
          <LinkItem to="/portfolios/$key/export" params={{ key }} search={basis ? { basis } : {}}>
            More choices…
          </LinkItem>
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  )
}
