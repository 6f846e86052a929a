import { basisWords, zoneWords } from '../../focus/focus.words.ts'
import { countWords, formatFocus, formatNumber, formatShare } from '../../focus/number-words.ts'
import { dialPicture } from '../../picture/dial-picture.ts'
import { mixPicture } from '../../picture/mix-picture.ts'
import { mixTable } from '../table/mix-table.ts'
import type { StorySection } from '../story.ts'
import type { Told } from '../told.ts'

/** The verdict with what decides it. */
export function verdictSection(told: Told): StorySection {
  const { summary, locale } = told
  const { assessment, beside, hidden, unclassifiedShare, thresholds, limits, policy, portfolio } = summary
  const { focus, basis, zone, unweighted } = assessment
  return {
    id: 'verdict',
    title: `${zoneWords[zone].name}: ${zoneWords[zone].plain}`,
    lead: assessment.sentence,
    points: [
      focus === null
        ? 'Focus cannot be measured yet.'
        : `Focus ${formatFocus(focus, locale)} on a scale from −1 to +1, measured in ${basisWords[basis].toLowerCase()}.`,
      ...beside,
      unclassifiedShare === null
        ? 'Nothing in scope weighs anything.'
        : `${formatShare(unclassifiedShare, { locale })} of the weight is not classified.`,
      ...(hidden > 0
        ? [
            `${countWords(hidden, ['initiative is', 'initiatives are'], locale)} hidden from the reader who exported it and in none of the figures.`,
          ]
        : []),
      ...(unweighted > 0 ? [`${formatNumber(unweighted, locale)} in scope weigh nothing.`] : []),
    ],
    pictures: [
      dialPicture(assessment, policy, { locale }),
      mixPicture(assessment, { locale, currency: portfolio.currency, target: policy.mixTarget }),
    ],
    tables: [mixTable(told)],
    notes: [thresholds, ...limits],
  }
}
