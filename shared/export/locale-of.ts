import { neutral } from '../kernel/neutral.ts'
import type { NumberStyle } from './choice.ts'

const locales = { en: 'en', neutral, de: 'de', fr: 'fr' } as const satisfies Record<NumberStyle, string>

/** The locale in which a file writes its numbers and days. */
export const localeOf = (style: NumberStyle): string => locales[style]
