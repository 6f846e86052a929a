import { strategyWords } from '../../focus/focus.words.ts'
import { formatFocus } from '../../focus/number-words.ts'
import { trendPicture } from '../../picture/trend-picture.ts'
import { unitsPicture } from '../../picture/units-picture.ts'
import type { StorySection } from '../story.ts'
import type { Told } from '../told.ts'
import { trendTable } from '../table/trend-table.ts'
import { unitsTable } from '../table/units-table.ts'

/** How focus went, and where it splits. */
export function trendSection(told: Told): StorySection {
  const { summary, material, locale } = told
  const { policy, declarations } = material.snapshot
  const trend = trendPicture(summary.trend, policy, { switches: declarations, locale })
  return {
    id: 'trend',
    title: 'Trend, and where it splits',
    lead: trend.sentence,
    points: [...summary.outlook, saySplit(told)],
    pictures: [trend, unitsPicture(summary.assessment, { locale })],
    tables: [unitsTable(told), trendTable(told)],
    notes: [
      'Each point is the portfolio as it stood at the end of that day, judged by the policy of that day.',
      'A unit is measured with all below it. Do not rank people or units by focus.',
    ],
  }
}

function saySplit({ summary, locale }: Told): string {
  const { units } = summary.assessment
  const pulling = units.filter((one) => one.pullsOtherWay)
  if (units.length === 0) return 'No initiative in scope names a unit.'
  if (pulling.length === 0) return 'No unit pulls the other way.'
  const named = pulling.map((one) =>
    one.focus === null ? one.unit.name : `${one.unit.name} (${formatFocus(one.focus, locale)})`,
  )
  const declared = summary.declaration === null ? '' : ` from ${strategyWords[summary.declaration.primary]}`
  return `${pulling.length === 1 ? 'One unit pulls' : 'These units pull'} away${declared}: ${named.join('; ')}.`
}
