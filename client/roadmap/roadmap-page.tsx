import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import { MakingNotice } from '../export/making-notice.tsx'
import { AsOfBanner } from '../history/as-of-banner.tsx'
import { AsOfPicker } from '../history/as-of-picker.tsx'
import { EditNotices } from '../initiative/editing/edit-notices.tsx'
import { SaveState } from '../initiative/editing/save-state.tsx'
import { useUndoKeys } from '../initiative/editing/use-undo.ts'
import { InitiativesProvider, useInitiatives } from '../initiative/initiatives-context.tsx'
import { PictureMenu } from '../picture/picture-menu.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { countText } from '../ui/format.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { CalendarLink } from './calendar-link.tsx'
import { Chart } from './chart.tsx'
import type { ChartHandle } from './chart.tsx'
import { FollowDialog } from './follow-dialog.tsx'
import { OutOfOrder } from './out-of-order.tsx'
import '../ui/print.css'
import { RoadmapKey } from './roadmap-key.tsx'
import { RoadmapList } from './roadmap-list.tsx'
import { RoadmapTable } from './roadmap-table.tsx'
import css from './roadmap.module.css'
import { Undated } from './undated.tsx'
import { useMoving } from './use-moving.ts'
import { usePrinting } from './use-printing.ts'
import { useRoadmap } from './use-roadmap.ts'
import { ZoomSwitch } from './zoom-switch.tsx'

const route = getRouteApi('/portfolios/$key/roadmap')

/** What is planned when: what drives, what serves it, and what comes too early. */
export const RoadmapPage = () => (
  <InitiativesProvider>
    <RoadmapView />
  </InitiativesProvider>
)

function RoadmapView() {
  const { snapshot, portfolio, may, mayEdit, rows, findByKey } = useInitiatives()
  const { zoom = null, view, open } = route.useSearch()
  const navigate = useNavigate()
  const roadmap = useRoadmap()
  const moving = useMoving(roadmap)
  const chart = useRef<ChartHandle>(null)
  const isPrinted = usePrinting()
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const isTable = view === 'table' || (isNarrow && !isPrinted)
  useUndoKeys()

  const wanted = useRef<InitiativeId | null>(null)
  const goTo = (id: InitiativeId) => {
    roadmap.reveal(id)
    wanted.current = id
    // a lane that has just been opened is drawn first
    requestAnimationFrame(() => {
      if (wanted.current !== null) chart.current?.goTo(wanted.current)
      wanted.current = null
    })
  }
  const asked = open === undefined ? undefined : findByKey(open)?.id
  useEffect(() => {
    if (asked !== undefined) goTo(asked)
    // once, when the address names another one
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [asked])
  const openInitiative = (row: Initiative) =>
    void navigate({
      to: '/portfolios/$key/initiatives/$initiative',
      params: { key: portfolio.key, initiative: row.key },
    })
  const bars = roadmap.lines.filter((line) => line.kind === 'row').length
  const planned = roadmap.rules.rows.size
  const Words = isNarrow ? RoadmapList : RoadmapTable
  const acts = { onSave: moving.save, onOpen: openInitiative }
  return (
    <div>
      {/* only while this page is there: other pages are printed upright */}
      <style media="print">{'@page { size: A4 landscape; margin: 10mm; }'}</style>
      <AsOfBanner />
      <PageHeader
        title="Roadmap"
        tools={
          <>
            <span data-screen>
              <AsOfPicker />
            </span>
            {may('portfolio.export') && (
              <span data-screen>
                <CalendarLink portfolioId={portfolio.id} />
              </span>
            )}
            <Button variant="default" size="compact-md" onClick={() => window.print()} data-screen>
              Print
            </Button>
            <PictureMenu names={['roadmap']} />
          </>
        }
      >
        {portfolio.name}: {planned === 1 ? 'one initiative' : `${countText(planned)} initiatives`} planned
        {snapshot.hidden > 0 && `, ${countText(snapshot.hidden)} more that you may not see`}
        <SaveState />
        <MakingNotice portfolioId={portfolio.id} />
      </PageHeader>
      <EditNotices />
      {planned === 0 ? (
        <EmptyState
          title="Nothing is planned yet"
          action={
            <LinkButton to="/portfolios/$key/initiatives" params={{ key: portfolio.key }}>
              Initiatives
            </LinkButton>
          }
        >
          Initiatives with a start or an end appear here as bars, what supports core work below it.
        </EmptyState>
      ) : (
        <>
          <OutOfOrder rules={roadmap.rules} broken={moving.brokenNow} moved={moving.moved} onGo={goTo} />
          <div className={css['bar']}>
            {!isTable && <ZoomSwitch current={zoom} />}
            {!isNarrow && (
              <LinkButton
                size="compact-md"
                variant="default"
                to="."
                search={(before) => ({ ...before, view: isTable ? undefined : ('table' as const) })}
                data-screen
              >
                {isTable ? 'As a picture' : 'As a table'}
              </LinkButton>
            )}
            {!isTable && <RoadmapKey />}
          </div>
          {isTable ? (
            <Words roadmap={roadmap} {...acts} />
          ) : (
            <>
              {bars > 0 && (
                <Chart ref={chart} {...{ roadmap, moving, zoom, isPrinted }} onOpen={openInitiative} />
              )}
              <p className={css['keys']} id="roadmap-keys" data-screen>
                {rows.some(mayEdit)
                  ? 'Drag a bar or its ends, or press it to type its days. By keys: arrows move by a day, with Ctrl by a week, with Shift the end; Enter saves, Esc takes it back; up and down go to other bars.'
                  : 'Up and down go from bar to bar; Enter says more about one.'}
              </p>
              <Undated rows={roadmap.undated} {...acts} />
            </>
          )}
          <FollowDialog moving={moving} rules={roadmap.rules} />
        </>
      )}
    </div>
  )
}
