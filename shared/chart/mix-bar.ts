import type { FocusMeasures } from '../focus/assessment.ts'
import { classWords } from '../focus/focus.words.ts'
import { formatShare } from '../focus/number-words.ts'
import { initiativeClass } from '../initiative/vocabulary.ts'
import type { InitiativeClass } from '../initiative/vocabulary.ts'
import { rounded } from './scale.ts'

export interface MixSegment {
  readonly class: InitiativeClass
  readonly weight: number
  /** Part of the whole, 0 to 1. */
  readonly share: number
  readonly x: number
  readonly width: number
}

export interface MixPicture {
  /** In the order of the classes; those without weight are left out. */
  readonly segments: readonly MixSegment[]
  readonly sentence: string
}

/** The mix as one bar of the given width: what each class weighs, side by side. Without any weight it is empty. */
export function drawMixBar(
  { weights }: Pick<FocusMeasures, 'weights'>,
  options: { width: number; locale?: string },
): MixPicture {
  const segments: MixSegment[] = []
  let x = 0
  for (const one of initiativeClass.options) {
    const weight = weights[one]
    if (weight <= 0 || weights.total <= 0) continue
    const share = weight / weights.total
    segments.push({ class: one, weight, share, x: rounded(x), width: rounded(share * options.width) })
    x += share * options.width
  }
  return { segments, sentence: sayMix(segments, options.locale) }
}

function sayMix(segments: readonly MixSegment[], locale = 'en'): string {
  if (segments.length === 0) return 'Nothing in scope weighs anything.'
  const parts = segments.map(
    (one) => `${classWords[one.class].toLowerCase()} ${formatShare(one.share, { locale })}`,
  )
  return `Mix: ${parts.join(', ')}.`
}
