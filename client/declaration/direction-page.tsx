import { Button, Group } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { declarationTimeline } from '#shared/declaration/timeline.ts'
import { AdaptationLog } from '../direction/adaptation-log.tsx'
import { ExperimentsSection } from '../experiment/experiments-section.tsx'
import { AsOfBanner } from '../history/as-of-banner.tsx'
import { AsOfPicker } from '../history/as-of-picker.tsx'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { SignalsSection } from '../signal/signals-section.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Stage } from '../ui/stage.tsx'
import { DeclarationStatement } from './declaration-statement.tsx'
import { DeclareFirst } from './declare-first.tsx'
import { PastDeclarations } from './past-declarations.tsx'
import { PlannedDeclarations } from './planned-declarations.tsx'
import { RewordForm } from './reword-form.tsx'
import { SwitchStrategy } from './switch-strategy.tsx'
import { VerdictToday } from './verdict-today.tsx'

const route = getRouteApi('/portfolios/$key/direction')

/** Which strategy is primary, in whose words, since when and until when: declared, switched, planned, withdrawn. */
export function DirectionPage() {
  const { snapshot, portfolio, may } = usePortfolio()
  const { do: prepared } = route.useSearch()
  const [doing, setDoing] = useState<'reading' | 'rewording' | 'switching'>(
    prepared === 'reword' ? 'rewording' : 'reading',
  )
  const { inForce, inForceUntil, planned, past } = declarationTimeline(snapshot.declarations, snapshot.today)
  const mayDecide = may('declaration.decide')
  const rest = () => setDoing('reading')
  if (doing === 'switching' && mayDecide) {
    return (
      <Stage at={doing}>
        <SwitchStrategy snapshot={snapshot} inForce={inForce} onDone={rest} />
      </Stage>
    )
  }
  return (
    <Stage at={doing}>
      <AsOfBanner />
      <PageHeader
        title="Direction"
        tools={
          <div data-screen>
            <AsOfPicker />
          </div>
        }
      >
        One primary strategy drives {portfolio.name}; the rest follows it.
      </PageHeader>
      {inForce === null && mayDecide && <DeclareFirst snapshot={snapshot} />}
      {inForce === null && !mayDecide && (
        <EmptyState title="No strategy is declared yet.">
          Without one there is no verdict: nothing can be for it or against it. A leader of this portfolio
          declares it.
        </EmptyState>
      )}
      {inForce !== null &&
        (doing === 'rewording' && mayDecide ? (
          <RewordForm portfolioId={portfolio.id} declaration={inForce} onDone={rest} />
        ) : (
          <DeclarationStatement declaration={inForce} until={inForceUntil}>
            <VerdictToday snapshot={snapshot} />
            {mayDecide && (
              <Group gap="xs">
                <Button variant="default" onClick={() => setDoing('rewording')}>
                  Improve the wording
                </Button>
                <Button variant="default" onClick={() => setDoing('switching')}>
                  Switch or plan a switch
                </Button>
              </Group>
            )}
          </DeclarationStatement>
        ))}
      {inForce !== null && (
        <>
          <AdaptationLog
            inForce={inForce}
            isPrepared={prepared === 'look'}
            onSwitch={() => setDoing('switching')}
          />
          <SignalsSection />
          <ExperimentsSection />
        </>
      )}
      <PlannedDeclarations portfolioId={portfolio.id} planned={planned} mayDecide={mayDecide} />
      <PastDeclarations past={past} />
    </Stage>
  )
}
