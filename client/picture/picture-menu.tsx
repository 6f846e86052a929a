import { Button, Menu } from '@mantine/core'
import { Fragment } from 'react'
import { api } from '#shared/api.ts'
import { pictureFormats } from '#shared/export/export.api.ts'
import type { PictureName } from '#shared/picture/picture.ts'
import type { Basis } from '#shared/portfolio/portfolio.ts'
import { addressOf } from '../api/call.ts'
import { useAsOf } from '../history/use-as-of.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'

const pictureWords = {
  dial: 'Dial',
  mix: 'Mix',
  trend: 'Trend',
  units: 'Where it splits',
  roadmap: 'Roadmap',
  backbone: 'Backbone',
} as const satisfies Record<PictureName, string>

const formatWords = {
  png: 'PNG, for slides and mail',
  svg: 'SVG, sharp at any size',
} as const satisfies Record<(typeof pictureFormats)[number], string>

interface Props {
  names: readonly PictureName[]
  /** What the page measures in. */
  basis?: Basis | undefined
}

/** Downloads a picture of this page as it stands: of the day and in the basis that the page shows. */
export function PictureMenu({ names, basis }: Props) {
  const { portfolio, may } = usePortfolio()
  const asOf = useAsOf() ?? undefined
  if (!may('portfolio.export')) return null
  const href = (picture: PictureName, format: (typeof pictureFormats)[number]) =>
    addressOf(api.export.read, { params: { id: portfolio.id, format }, query: { picture, basis, asOf } })
  return (
    <Menu position="bottom-end" shadow="md" withinPortal={false}>
      <Menu.Target>
        <Button variant="default" size="compact-md" data-screen>
          {names.length === 1 ? 'Picture' : 'Pictures'}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {names.map((name) => (
          <Fragment key={name}>
            <Menu.Label>{pictureWords[name]}</Menu.Label>
            {pictureFormats.map((format) => (
              <Menu.Item
                key={format}
                component="a"
                c="var(--ink)"
                href={href(name, format)}
                download
                aria-label={`${pictureWords[name]} as ${formatWords[format]}`}
              >
                {formatWords[format]}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
