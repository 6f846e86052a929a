import { Button } from '@mantine/core'
import { declarationOn } from '#shared/declaration/in-force.ts'
import { strategyWords } from '#shared/focus/focus.words.ts'
import type { MeasuredBasis } from '#shared/portfolio/portfolio.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { dayText } from '../ui/format.ts'
import { BoardPackMenu } from '../export/board-pack-menu.tsx'
import { MakingNotice } from '../export/making-notice.tsx'
import { AsOfBanner } from '../history/as-of-banner.tsx'
import { AsOfPicker } from '../history/as-of-picker.tsx'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { PictureMenu } from '../picture/picture-menu.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { BasisSwitch } from './basis-switch.tsx'
import css from './focus-header.module.css'

interface Props {
  snapshot: Snapshot
  /** The basis measured in; null when there is nothing to measure. */
  basis: MeasuredBasis | null
}

/** Whose focus it is, what was declared, and in what it is measured. */
export const FocusHeader = ({ snapshot, basis }: Props) => (
  <>
    <AsOfBanner />
    <PageHeader
      title={
        <>
          {snapshot.portfolio.name}{' '}
          {snapshot.portfolio.illustrative && (
            <span className={css['label']}>Illustrative: invented figures</span>
          )}
        </>
      }
      tools={<Tools basis={basis} portfolio={snapshot.portfolio} />}
    >
      <DeclarationLine snapshot={snapshot} />
      <MakingNotice portfolioId={snapshot.portfolio.id} />
    </PageHeader>
  </>
)

function Tools({ basis, portfolio }: Pick<Props, 'basis'> & Pick<Snapshot, 'portfolio'>) {
  const { may } = usePortfolio()
  return (
    <div className={css['tools']} data-screen>
      {basis && <BasisSwitch current={basis} />}
      <AsOfPicker />
      <Button variant="default" size="compact-md" onClick={() => window.print()}>
        Print
      </Button>
      <PictureMenu names={['dial', 'mix', 'trend', 'units']} basis={basis ?? undefined} />
      {may('portfolio.export') && <BoardPackMenu portfolio={portfolio} />}
    </div>
  )
}

function DeclarationLine({ snapshot }: { snapshot: Snapshot }) {
  const { declarations, today } = snapshot
  const inForce = declarationOn(declarations, today)
  const planned = declarations.find((one) => one.effectiveFrom > today)
  return (
    <>
      {inForce ? (
        <>
          Primary strategy: <b className={css['primary']}>{strategyWords[inForce.primary]}</b> since{' '}
          {dayText(inForce.effectiveFrom, { long: true })}. “{inForce.direction}”
          {planned && !/[.!?]$/.test(inForce.direction) && '.'}
        </>
      ) : (
        'Primary strategy: none yet.'
      )}
      {planned && (
        <>
          {' '}
          From {dayText(planned.effectiveFrom, { long: true })}: <b>{strategyWords[planned.primary]}</b>.
        </>
      )}
    </>
  )
}
