import { defaultChoice } from '#shared/export/choice.ts'
import type { ExportFormat } from '#shared/export/export.api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { FormatLink } from '../export/format-choice.tsx'
import { formatWords } from '../export/format-words.ts'
import { startMaking } from '../export/making.ts'
import { fileAddress } from '../export/use-making.ts'
import { useAsOf } from '../history/use-as-of.ts'

/** The milestones and gates of a roadmap as a calendar to take away, as of the day that the page looks at. */
export function CalendarLink({ portfolioId }: { portfolioId: PortfolioId }) {
  const choice = { ...defaultChoice, asOf: useAsOf() ?? undefined }
  const addressOf = (format: ExportFormat) => fileAddress(portfolioId, format, choice)
  return (
    <FormatLink
      format="ics"
      label="Calendar (ICS)"
      addressOf={addressOf}
      onMake={(format) =>
        startMaking({ portfolioId, thing: formatWords[format].thing, address: addressOf(format) })
      }
    />
  )
}
