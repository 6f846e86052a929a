import { Button, Menu } from '@mantine/core'
import { api } from '#shared/api.ts'
import type { ExportChoice } from '#shared/export/choice.ts'
import { pictureFormats } from '#shared/export/export.api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { pictureNames } from '#shared/picture/picture.ts'
import type { PictureName } from '#shared/picture/picture.ts'
import { addressOf } from '../api/call.ts'
import { startMaking } from './making.ts'

const words = {
  dial: 'Dial',
  mix: 'Mix',
  trend: 'Trend',
  units: 'Where it splits',
  roadmap: 'Roadmap',
  backbone: 'Backbone',
} as const satisfies Record<PictureName, string>

interface Props {
  portfolioId: PortfolioId
  choice: Pick<ExportChoice, 'basis' | 'asOf' | 'numbers'>
}

/** Each picture by itself, to put anywhere. */
export const PictureMenu = ({ portfolioId, choice: { basis, asOf, numbers } }: Props) => (
  <li>
    <Menu position="bottom-start" shadow="md" withinPortal={false}>
      <Menu.Target>
        <Button variant="default" size="compact-md">
          Pictures
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {pictureFormats.toReversed().map((format) => [
          <Menu.Label key={format}>
            {format === 'svg' ? 'SVG, sharp at any size' : 'PNG, to paste anywhere'}
          </Menu.Label>,
          ...pictureNames.map((picture) => (
            <Menu.Item
              key={`${picture} ${format}`}
              aria-label={`${words[picture]}, ${format.toUpperCase()}`}
              onClick={() =>
                startMaking({
                  portfolioId,
                  thing: 'picture',
                  address: addressOf(api.export.read, {
                    params: { id: portfolioId, format },
                    query: { picture, basis, asOf, numbers },
                  }),
                })
              }
            >
              {words[picture]}
            </Menu.Item>
          )),
        ])}
      </Menu.Dropdown>
    </Menu>
    <span>Dial, mix, trend, roadmap and the others, each by itself.</span>
  </li>
)
