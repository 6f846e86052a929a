import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { api } from '#shared/api.ts'
import type { ExportFormat } from '#shared/export/export.api.ts'
import { exportFormat } from '#shared/export/export.api.ts'
import { defaultChoice } from '#shared/export/choice.ts'
import { materialOf } from '#shared/export/material.ts'
import { tellStory } from '#shared/export/story-of.ts'
import { toldOf } from '#shared/export/told.ts'
import { addressOf } from '../api/call.ts'
import { BasisSwitch } from '../focus/basis-switch.tsx'
import { AsOfBanner } from '../history/as-of-banner.tsx'
import { AsOfPicker } from '../history/as-of-picker.tsx'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { countText, dayText } from '../ui/format.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { DownloadButton } from './download-button.tsx'
import css from './export.module.css'
import { SummaryPreview } from './summary-preview.tsx'

const route = getRouteApi('/portfolios/$key/export')

const formats = {
  csv: {
    name: 'CSV',
    about:
      'One row an initiative, header first, for a spreadsheet. Import it again and nothing changes. Archived initiatives are left out.',
  },
  md: {
    name: 'Markdown',
    about:
      'The summary to read, mail or paste: verdict, mix, decisions with their waivers, every initiative, and whose thresholds they were judged by.',
  },
  xlsx: {
    name: 'Excel',
    about: 'The summary as a workbook with real numbers and days. Its initiatives can be imported again.',
  },
  pptx: {
    name: 'PowerPoint',
    about: 'The summary as slides with shapes, tables and charts that can be edited.',
  },
  ics: {
    name: 'Calendar',
    about: 'Milestones and gates of the initiatives that are listed, each a whole day.',
  },
  json: {
    name: 'JSON',
    about: 'The same summary for programs, with the assessment under the names that the API gives it.',
  },
} as const satisfies Record<ExportFormat, { name: string; about: string }>

/** Everything that the reader may see, to take away. */
export function ExportPage() {
  const { snapshot, portfolio } = usePortfolio()
  const { basis, asOf } = route.useSearch()
  const told = useMemo(() => toldOf(materialOf(snapshot), { ...defaultChoice, basis }), [snapshot, basis])
  const { hidden } = snapshot
  return (
    <>
      <AsOfBanner />
      <PageHeader
        title="Export"
        tools={
          <>
            <BasisSwitch current={told.summary.assessment.basis} />
            <AsOfPicker />
          </>
        }
      >
        All that you may see of {portfolio.name}, as of {dayText(snapshot.today)}, revision{' '}
        {countText(portfolio.revision)}.
        {hidden > 0 &&
          ` ${countText(hidden)} ${hidden === 1 ? 'initiative is' : 'initiatives are'} hidden from you; every file says so.`}
      </PageHeader>
      <ul className={css['formats']}>
        {exportFormat.options.map((format) => (
          <li key={format}>
            <h2>{formats[format].name}</h2>
            <p>{formats[format].about}</p>
            <DownloadButton
              href={addressOf(api.export.read, {
                params: { id: portfolio.id, format },
                query: { basis, asOf },
              })}
              label={`Download ${formats[format].name}`}
            />
          </li>
        ))}
        <li>
          <h2>Paper</h2>
          <p>The Focus page on one sheet of A4, without navigation, legible without colour.</p>
          <LinkButton
            to="/portfolios/$key/focus"
            params={{ key: portfolio.key }}
            search={{ basis }}
            hash="print"
            variant="default"
            size="compact-md"
          >
            Print the Focus page
          </LinkButton>
        </li>
      </ul>
      <SummaryPreview story={tellStory(told)} />
    </>
  )
}
