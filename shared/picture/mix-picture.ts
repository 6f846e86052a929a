import { drawMixBar } from '../chart/mix-bar.ts'
import { mixOf } from '../export/counts.ts'
import type { MixPart } from '../export/counts.ts'
import type { Assessment } from '../focus/assessment.ts'
import { classWords } from '../focus/focus.words.ts'
import { targetedClasses } from '../focus/mix-match.ts'
import { formatNumber, formatShare, formatWeight } from '../focus/number-words.ts'
import type { PolicyNumbers } from '../policy/policy.ts'
import { classFill } from './class-fill.ts'
import { legend } from './legend.ts'
import type { Picture, Shape } from './picture.ts'

type Mix = Pick<Assessment, 'weights' | 'counts' | 'basis'>

interface Options {
  locale?: string
  width?: number
  currency: string
  /** The shares wanted, where the policy has them. */
  target?: PolicyNumbers['mixTarget']
}

const bar = { height: 28, gap: 2, radius: 3, least: 3 } as const

/** What each class weighs as one bar, what is wanted as a thin one below, and what the colours stand for. */
export function mixPicture(
  mix: Mix,
  { locale = 'en', width = 640, currency, target = null }: Options,
): Picture {
  const parts = mixOf(mix).filter((part) => part.count > 0)
  const weightText = (weight: number) => formatWeight(weight, { basis: mix.basis, currency, locale })
  const shareText = ({ share }: MixPart) => (share === null ? '–' : formatShare(share, { locale }))
  const { sentence } = drawMixBar(mix, { width, locale })
  const keys = legend(
    parts.map((part) => ({
      fill: classFill(part.class),
      words: classWords[part.class],
      figure: `${weightText(part.weight)} · ${shareText(part)}`,
    })),
    { y: bar.height + (target ? 46 : 14), width },
  )
  const main = segmentsOf(
    parts.map(({ class: one, weight }) => ({ class: one, weight })),
    { y: 0, height: bar.height, width },
  )
  return {
    name: 'mix',
    title: 'Mix',
    width,
    height: keys.bottom,
    sentence,
    table: [
      ['Class', 'Weight', 'Share', 'Initiatives'],
      ...parts.map((part) => [
        classWords[part.class],
        weightText(part.weight),
        shareText(part),
        formatNumber(part.count, locale),
      ]),
    ],
    shapes: [...main, ...(target ? wanted(target, width) : []), ...keys.shapes],
  }
}

function wanted(target: NonNullable<PolicyNumbers['mixTarget']>, width: number): Shape[] {
  const weights = targetedClasses.map((one) => ({ class: one, weight: target[one] }))
  return [
    { kind: 'text', x: 0, y: bar.height + 19, text: 'Wanted', size: 12, tone: 'muted' },
    ...segmentsOf(weights, { y: bar.height + 24, height: 8, width }),
  ]
}

type Weighed = { readonly class: MixPart['class']; readonly weight: number }

/** Side by side with a gap; what weighs little stays visible. Nothing: an empty bar. */
function segmentsOf(
  parts: readonly Weighed[],
  { y, height, width }: { y: number; height: number; width: number },
): Shape[] {
  const weighing = parts.filter((one) => one.weight > 0)
  const total = weighing.reduce((sum, one) => sum + one.weight, 0)
  if (total <= 0)
    return [{ kind: 'rect', x: 0, y, width, height, radius: bar.radius, fill: { tone: 'line' } }]
  const least = bar.least * weighing.length
  const room = width - bar.gap * (weighing.length - 1) - least
  let x = 0
  return weighing.map((one): Shape => {
    const wide = bar.least + (one.weight / total) * room
    const left = x
    x += wide + bar.gap
    const says = classWords[one.class]
    return {
      kind: 'rect',
      x: left,
      y,
      width: wide,
      height,
      radius: bar.radius,
      fill: classFill(one.class),
      says,
    }
  })
}
