import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { declarationTimeline } from '#shared/declaration/timeline.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
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

/** Which strategy is primary, in whose words, since when and until when: declared, switched, planned, withdrawn. */
export function DirectionPage() {
  const { snapshot, portfolio, may } = usePortfolio()
  const [doing, setDoing] = useState<'reading' | 'rewording' | 'switching'>('reading')
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
      <PageHeader title="Direction">
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
      <PlannedDeclarations portfolioId={portfolio.id} planned={planned} mayDecide={mayDecide} />
      <PastDeclarations past={past} />
    </Stage>
  )
}
