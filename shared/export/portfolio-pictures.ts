import { localeOf } from './locale-of.ts'
import type { Material } from './material.ts'
import { sayStamp } from './stamp.ts'
import { summarise } from './summary.ts'
import type { Summary } from './summary.ts'
import { basisWords } from '../focus/focus.words.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import { backbonePictures } from '../picture/backbone-picture.ts'
import { dialPicture } from '../picture/dial-picture.ts'
import { framed } from '../picture/framed.ts'
import { mixPicture } from '../picture/mix-picture.ts'
import type { ExportChoice } from './choice.ts'
import type { Picture, PictureName } from '../picture/picture.ts'
import { roadmapPages } from '../picture/roadmap-picture.ts'
import type { Pages } from '../picture/roadmap-picture.ts'
import { trendPicture } from '../picture/trend-picture.ts'
import { unitsPicture } from '../picture/units-picture.ts'

interface Drawn {
  readonly summary: Summary
  readonly snapshot: Snapshot
  readonly locale: string
}

/** A page of a picture that stands by itself may be long. */
const longPage = { height: 2_400, most: 500 } as const

const makers = {
  dial: ({ summary: { assessment, policy }, locale }) => [dialPicture(assessment, policy, { locale })],
  mix: ({ summary: { assessment, policy, portfolio }, locale }) => {
    const { currency } = portfolio
    return [mixPicture(assessment, { locale, currency, target: policy.mixTarget })]
  },
  trend: ({ summary, snapshot: { policy, declarations }, locale }) => [
    trendPicture(summary.trend, policy, { switches: declarations, locale }),
  ],
  units: ({ summary, locale }) => [unitsPicture(summary.assessment, { locale, width: 560, most: 60 })],
  roadmap: ({ summary, snapshot, locale }) =>
    roadmapPages(snapshot, summary.initiatives, { locale, width: 1_000, ...longPage }),
  backbone: ({ snapshot, locale }) =>
    backbonePictures(snapshot, { locale, width: 1_000, height: longPage.height }),
} as const satisfies Record<PictureName, (drawn: Drawn) => Picture[] | Pages>

function asPages([first, ...more]: Picture[]): Pages {
  if (!first) throw new Error('a picture has one page at least')
  return { count: more.length + 1, draw: (at) => more[at - 1] ?? first }
}

/** One of a portfolio's pictures on its pages, each with whose it is and what its figures are of. */
export function portfolioPictures(
  material: Material,
  name: PictureName,
  { basis, numbers }: Pick<ExportChoice, 'basis' | 'numbers'>,
): Pages {
  const summary = summarise(material, { basis, numbers, filter: '' })
  const locale = localeOf(numbers)
  const isMeasured = name !== 'roadmap' && name !== 'backbone'
  const said = {
    of: summary.portfolio.name,
    label: summary.label,
    stamp: [
      ...(isMeasured ? [`Measured in ${basisWords[summary.assessment.basis].toLowerCase()}`] : []),
      ...sayStamp(summary.stamp, locale),
    ],
  }
  const made = makers[name]({ summary, snapshot: material.snapshot, locale })
  const { count, draw } = Array.isArray(made) ? asPages(made) : made
  return { count, draw: (at) => framed(draw(at), said) }
}
