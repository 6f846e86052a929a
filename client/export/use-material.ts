import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ExportChoice } from '#shared/export/choice.ts'
import { materialOf } from '#shared/export/material.ts'
import type { Material } from '#shared/export/material.ts'
import { readFocus } from '#shared/focus/focus.ts'
import { addMonths } from '#shared/kernel/day.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { compareQuery } from '../compare/compare.queries.ts'
import { trendQuery } from '../focus/trend.queries.ts'
import { logoQuery } from '../portfolio/logo.queries.ts'

/** What a file would be made from, of what the page knows: trend, logo and the others follow as they come. */
export function useMaterial(snapshot: Snapshot, choice: Pick<ExportChoice, 'basis' | 'compare'>): Material {
  const { portfolio, today } = snapshot
  const alone = useMemo(() => materialOf(snapshot), [snapshot])
  const basis = useMemo(
    () => readFocus(snapshot, { basis: choice.basis }).measures.basis,
    [snapshot, choice.basis],
  )
  const { data: trend } = useQuery(
    trendQuery(portfolio.id, { from: addMonths(today, -12), to: today, basis }),
  )
  const { data: compared } = useQuery(compareQuery([portfolio.key, ...choice.compare]))
  const { data: logo } = useQuery(logoQuery(portfolio.id))
  const beside = choice.compare.length > 0 ? compared?.columns : undefined
  return useMemo(
    () => ({
      ...alone,
      trend: trend?.points ?? [],
      // this one as the page has it, also of a past day
      compared: beside ? [...alone.compared, ...beside.slice(1)] : alone.compared,
      logo: logo ?? null,
    }),
    [alone, trend, beside, logo],
  )
}
