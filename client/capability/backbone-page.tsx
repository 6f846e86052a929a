import { Button } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { backboneRows } from '#shared/capability/backbone.ts'
import { readCapabilities } from '#shared/capability/reading.ts'
import { drawLevelMap } from '#shared/chart/level-map.ts'
import { quartersFrom } from '#shared/kernel/quarter.ts'
import { AsOfBanner } from '../history/as-of-banner.tsx'
import { AsOfPicker } from '../history/as-of-picker.tsx'
import { PictureMenu } from '../picture/picture-menu.tsx'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { PageHeader } from '../ui/page-header.tsx'
import { Section } from '../ui/section.tsx'
import { Builders } from './builders.tsx'
import { CapabilityDialog } from './capability-dialog.tsx'
import { GroupSwitch } from './group-switch.tsx'
import { LevelLegend } from './level-legend.tsx'
import { LevelMap } from './level-map.tsx'
import { MostImportant } from './most-important.tsx'
import { NoCapabilities } from './no-capabilities.tsx'
import { ToCheck } from './to-check.tsx'
import { locale } from '../ui/format.ts'
import css from './backbone.module.css'

const route = getRouteApi('/portfolios/$key/backbone')

/** Two years ahead. */
const quartersShown = 8

/** What the strategy stands on [S1]: how far each capability has come, is planned to come, and must come by when. */
export function BackbonePage() {
  const { snapshot, portfolio, may } = usePortfolio()
  const { by = 'kind' } = route.useSearch()
  const [isAdding, setAdding] = useState(false)
  const readings = useMemo(() => readCapabilities(snapshot), [snapshot])
  const picture = useMemo(() => {
    const { fiscalYearStart } = portfolio
    const quarters = quartersFrom(snapshot.today, { count: quartersShown, fiscalYearStart })
    return drawLevelMap(backboneRows(readings, quarters), { quarters, by, width: 1_000, locale })
  }, [readings, snapshot.today, portfolio, by])
  const mayKeep = may('capability.administer')
  const isEmpty = snapshot.capabilities.length === 0
  return (
    <>
      <AsOfBanner />
      <PageHeader
        title="Backbone"
        tools={
          <div className={css['tools']} data-screen>
            <AsOfPicker />
            {!isEmpty && <PictureMenu names={['backbone']} />}
            {mayKeep && !isEmpty && (
              <Button size="compact-md" onClick={() => setAdding(true)}>
                New capability
              </Button>
            )}
          </div>
        }
      >
        What {portfolio.name} stands on: capabilities that work requires, and the work that builds them.
      </PageHeader>
      {isEmpty ? (
        <NoCapabilities onAdd={mayKeep ? () => setAdding(true) : null} />
      ) : (
        <>
          <p className={css['sentence']}>{picture.sentence}</p>
          <MostImportant readings={readings} />
          <div className={css['above']} data-screen>
            <GroupSwitch current={by} />
            <LevelLegend />
          </div>
          <LevelMap picture={picture} />
          <ToCheck readings={readings} />
          <Section title="Who builds what by when" about="Work in scope, the earliest first.">
            <Builders readings={readings} />
          </Section>
        </>
      )}
      {isAdding && <CapabilityDialog capability={null} onClose={() => setAdding(false)} />}
    </>
  )
}
