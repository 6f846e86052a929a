import type { FieldKind } from './field.ts'

/** What each kind of field is called, and what it holds. */
export const fieldKindWords = {
  text: { name: 'Text', about: 'Any words.' },
  number: { name: 'Number', about: 'A figure with up to six decimals, also below zero.' },
  money: { name: 'Money', about: 'An amount in the portfolio’s currency.' },
  day: { name: 'Day', about: 'A day of the calendar.' },
  choice: { name: 'Choice', about: 'One word of a list of yours.' },
  choices: { name: 'Several choices', about: 'Any words of a list of yours.' },
  person: { name: 'Person', about: 'Somebody known to the organisation, or a new name.' },
  link: { name: 'Link', about: 'An address that starts with http or https.' },
} as const satisfies Record<FieldKind, { name: string; about: string }>
