import { Button } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { ExportChoice } from '#shared/export/choice.ts'
import { defaultChoice } from '#shared/export/choice.ts'
import { readFocus } from '#shared/focus/focus.ts'
import { BasisSwitch } from '../focus/basis-switch.tsx'
import { AsOfBanner } from '../history/as-of-banner.tsx'
import { AsOfPicker } from '../history/as-of-picker.tsx'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { countText, dayText } from '../ui/format.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import '../ui/print.css'
import { ChoiceForm } from './choice-form.tsx'
import css from './export.module.css'
import { choiceIn, isSameChoice, searchOf } from './export-search.ts'
import { FormatChoice } from './format-choice.tsx'
import { MakingNotice } from './making-notice.tsx'
import { PictureMenu } from './picture-menu.tsx'
import { StoryPreview } from './story-preview.tsx'
import { useMakeOnArrival } from './use-make-on-arrival.ts'
import { useMaterial } from './use-material.ts'
import { fileAddress, useMaking } from './use-making.ts'

const route = getRouteApi('/portfolios/$key/export')

/** The portfolio's summary to take away: what goes into it, as what, and how it will look. */
export function ExportPage() {
  const { snapshot, portfolio, may } = usePortfolio()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { kept, make, forget } = useMaking(portfolio.id)
  const choice = useMemo(() => choiceIn(search, kept), [search, kept])
  const material = useMaterial(snapshot, choice)
  const basis = useMemo(
    () => readFocus(snapshot, { basis: choice.basis }).measures.basis,
    [snapshot, choice.basis],
  )
  useMakeOnArrival(choice, make)
  const go = (to: ExportSearchOrNone) => void navigate({ search: to, replace: true, resetScroll: false })
  const change = (part: Partial<ExportChoice>) => go(searchOf({ ...choice, ...part }))
  const isUsual = isSameChoice(choice, defaultChoice)
  return (
    <>
      <style media="print">{`@page { size: ${choice.paper === 'letter' ? 'letter' : 'A4'}; margin: 14mm; }`}</style>
      <div data-screen>
        <AsOfBanner />
        <PageHeader
          title="Export"
          tools={
            <>
              <BasisSwitch current={basis} />
              <AsOfPicker />
            </>
          }
        >
          All that you may see of {portfolio.name}, as of {dayText(snapshot.today)}, revision{' '}
          {countText(portfolio.revision)}.<Hidden count={snapshot.hidden} />
        </PageHeader>
      </div>
      <div className={css['page']}>
        <div className={css['side']} data-screen>
          <section aria-label="Formats">
            <FormatChoice
              addressOf={(format) => fileAddress(portfolio.id, format, choice)}
              onMake={(format) => make(format, choice)}
            >
              <PictureMenu portfolioId={portfolio.id} choice={choice} />
            </FormatChoice>
            <MakingNotice portfolioId={portfolio.id} />
            {may('share.keep') && (
              <LinkButton
                to="/portfolios/$key/settings"
                params={{ key: portfolio.key }}
                search={{ tab: 'share' }}
                variant="subtle"
                size="compact-sm"
              >
                Or share it as a page, by a link
              </LinkButton>
            )}
          </section>
          <section aria-labelledby="choice">
            <div className={css['head']}>
              <h2 id="choice">What goes into it</h2>
              {!isUsual && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => {
                    forget()
                    go({ asOf: search.asOf })
                  }}
                >
                  Back to the usual
                </Button>
              )}
            </div>
            <ChoiceForm choice={choice} onChange={change} today={snapshot.today} />
          </section>
        </div>
        <section className={css['preview']} aria-labelledby="preview">
          <div className={css['head']} data-screen>
            <h2 id="preview">How it will look</h2>
            <Button size="compact-sm" variant="subtle" onClick={() => window.print()}>
              Print it
            </Button>
          </div>
          <StoryPreview material={material} choice={choice} />
        </section>
      </div>
    </>
  )
}

type ExportSearchOrNone = Partial<ReturnType<typeof searchOf>>

const Hidden = ({ count }: { count: number }) =>
  count > 0 &&
  ` ${countText(count)} ${count === 1 ? 'initiative is' : 'initiatives are'} hidden from you; every file says so.`
