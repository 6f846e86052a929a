import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { assess } from '#shared/finding/assess.ts'
import { readFocus } from '#shared/focus/focus.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { locale } from '../ui/format.ts'
import { Beside } from './beside.tsx'
import { Decisions } from './decisions.tsx'
import { FocusFoot } from './focus-foot.tsx'
import { FocusHeader } from './focus-header.tsx'
import css from './focus.module.css'
import { Hygiene } from './hygiene.tsx'
import { Mix } from './mix.tsx'
import { NothingToMeasure } from './nothing-to-measure.tsx'
import { Outlook } from './outlook.tsx'
import '../ui/print.css'
import { Trend } from './trend.tsx'
import { Units } from './units.tsx'
import { usePrintOnArrival } from './use-print-on-arrival.ts'
import { Verdict } from './verdict.tsx'

const route = getRouteApi('/portfolios/$key/focus')

/** A leader's first page: where are we, what decides it, what is there to decide; one screen, one sheet of paper. */
export function FocusPage() {
  const { snapshot, may } = usePortfolio()
  const { basis } = route.useSearch()
  const assessment = useMemo(() => assess(snapshot, { basis, locale }), [snapshot, basis])
  const reading = useMemo(() => readFocus(snapshot, { basis, locale }), [snapshot, basis])
  const { key } = snapshot.portfolio
  usePrintOnArrival()
  if (assessment.counts.total === 0) {
    return (
      <>
        <FocusHeader snapshot={snapshot} basis={null} />
        <NothingToMeasure snapshot={snapshot} may={may} />
        <FocusFoot snapshot={snapshot} basis={null} />
      </>
    )
  }
  return (
    <>
      <FocusHeader snapshot={snapshot} basis={assessment.basis} />
      <Verdict assessment={assessment} snapshot={snapshot} may={may} />
      <Mix assessment={assessment} snapshot={snapshot} />
      <div className={css['columns']}>
        <div className={css['side']}>
          <Decisions findings={assessment.findings} snapshot={snapshot} may={may} />
          <Hygiene hygiene={assessment.hygiene} portfolioKey={key} />
        </div>
        <div className={css['side']}>
          <Trend assessment={assessment} snapshot={snapshot} primary={reading.primary} />
          <Outlook assessment={assessment} reading={reading} />
          <Units units={assessment.units} snapshot={snapshot} />
          <Beside assessment={assessment} reading={reading} />
        </div>
      </div>
      <FocusFoot snapshot={snapshot} basis={assessment.basis} />
    </>
  )
}
