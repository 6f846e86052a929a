import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api } from '#shared/api.ts'
import { queryOf } from '#shared/export/choice-query.ts'
import type { ExportChoice } from '#shared/export/choice.ts'
import type { ExportFormat } from '#shared/export/export.api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { addressOf } from '../api/call.ts'
import { formatWords } from './format-words.ts'
import { choiceQuery, keepChoiceMutation } from './export.queries.ts'
import { isSameChoice } from './export-search.ts'
import { startMaking } from './making.ts'

/** The address of a file: the same for whoever may export, so that it can be copied. */
export const fileAddress = (id: PortfolioId, format: ExportFormat, choice: ExportChoice): string =>
  addressOf(api.export.read, { params: { id, format }, query: queryOf(choice) })

/** What I exported last here, and having a file made, which remembers what was chosen for it. */
export function useMaking(portfolioId: PortfolioId) {
  const { data: kept } = useSuspenseQuery(choiceQuery(portfolioId))
  const { mutate: keep } = useMutation(keepChoiceMutation(portfolioId))
  const make = useCallback(
    (format: ExportFormat, choice: ExportChoice) =>
      startMaking({
        portfolioId,
        thing: formatWords[format].thing,
        address: fileAddress(portfolioId, format, choice),
        onSaved: () => {
          if (kept === null || !isSameChoice(kept, choice))
            keep({ params: { id: portfolioId }, body: { choice } })
        },
      }),
    [portfolioId, kept, keep],
  )
  const forget = () => keep({ params: { id: portfolioId }, body: { choice: null } })
  return { kept, make, forget }
}
