import { cleanText } from '../kernel/clean-text.ts'
import { isDay } from '../kernel/day.ts'
import { money } from '../kernel/money.ts'
import type { CustomWritten } from './custom.ts'
import { sameWord } from './field.ts'
import type { CustomField } from './field.ts'

export type Checked = { ok: true; value: CustomWritten | null } | { ok: false; message: string }

const good = (value: CustomWritten | null): Checked => ({ ok: true, value })
const bad = (message: string): Checked => ({ ok: false, message })

const mostText = 2_000
const mostName = 200
const mostNumber = 1e12

/**
 * A value by the rules of its field's kind, as it is kept: text trimmed, choices in the field's own spelling and
 * order. Empty text and an empty list are no value: null.
 */
export function checkValue(field: Pick<CustomField, 'kind' | 'choices'>, written: CustomWritten): Checked {
  switch (field.kind) {
    case 'number':
      return typeof written === 'number' ? checkNumber(written) : bad('Give a number.')
    case 'money':
      return typeof written === 'number' ? checkMoney(written) : bad('Give money as minor units.')
    case 'choices':
      return Array.isArray(written) ? checkChoices(field.choices, written) : bad('Give a list of choices.')
    case 'text':
    case 'day':
    case 'choice':
    case 'person':
    case 'link':
      if (typeof written !== 'string') return bad('Give text.')
      return cleanText(written) === '' ? good(null) : checkText(field, cleanText(written))
  }
}

function checkText({ kind, choices }: Pick<CustomField, 'kind' | 'choices'>, text: string): Checked {
  if (kind === 'day') return isDay(text) ? good(text) : bad('Give a day that exists, as YYYY-MM-DD.')
  if (kind === 'choice') return checkChoice(choices, text)
  if (kind === 'link') return checkLink(text)
  const most = kind === 'person' ? mostName : mostText
  return text.length > most ? bad(`This has at most ${most.toLocaleString('en')} characters.`) : good(text)
}

const checkMoney = (minor: number): Checked => {
  const found = money.safeParse(minor)
  return found.success
    ? good(found.data)
    : bad(found.error.issues[0]?.message ?? 'This is no amount of money.')
}

function checkNumber(value: number): Checked {
  if (!Number.isFinite(value)) return bad('Give a number.')
  if (Math.abs(value) > mostNumber) return bad('A number is at most 1,000,000,000,000, either way.')
  // written out in full, a number has at most six decimals: then files bring back exactly this one
  const text = String(value)
  const decimals = text.split('.')[1]?.length ?? 0
  if (text.includes('e') || decimals > 6) return bad('A number has at most six decimals.')
  return good(value === 0 ? 0 : value)
}

/** The field's own spelling of a word; null when it has no such choice. */
export const choiceNamed = (choices: readonly string[], written: string): string | null =>
  choices.find((one) => one === written) ?? choices.find((one) => sameWord(one) === sameWord(written)) ?? null

function checkChoice(choices: readonly string[], written: string): Checked {
  const found = choiceNamed(choices, written)
  return found === null ? bad(`“${written}” is none of: ${choices.join(', ')}.`) : good(found)
}

function checkChoices(choices: readonly string[], written: readonly string[]): Checked {
  const found = new Set<string>()
  for (const one of written) {
    if (one.trim() === '') continue
    const checked = checkChoice(choices, one)
    if (!checked.ok) return checked
    found.add(String(checked.value))
  }
  return good(found.size === 0 ? null : choices.filter((one) => found.has(one)))
}

// a host, perhaps a port, perhaps more; no name and password before the host, where it could pass for another
const webAddress = /^https?:\/\/(?:[\p{L}\p{N}_.-]+|\[[\da-f:.]+\])(?::\d{1,5})?(?:[/?#]\S*)?$/iu

/** Only what a browser opens as a page: no script, no file, no mail. */
function checkLink(text: string): Checked {
  if (!webAddress.test(text)) return bad('Give an address that starts with http:// or https://.')
  return text.length > mostText ? bad('An address has at most 2,000 characters.') : good(text)
}
