import type { BackboneTrait, CapabilityKind, UseRelation } from './capability.ts'

/** What each level is called, from 0 to 4. The scale is ours. */
export const levelWords = [
  'none',
  'local',
  'shared in part',
  'shared and relied on',
  'wired in and measured',
] as const

/** What each level means, for whoever gives one. */
export const levelAbout = [
  'Nobody has it.',
  'Some units have it, each their own.',
  'Several units share it, others go around it.',
  'Everybody shares it, and work relies on it.',
  'It is part of how work is done, and how well it does is measured.',
] as const

/** A level in words; null is what nobody has assessed. */
export const sayLevel = (level: number | null): string =>
  level === null ? 'not assessed' : (levelWords[level] ?? String(level))

export const capabilityKindWords = {
  operational_backbone: {
    name: 'Operational backbone',
    about: 'What makes products, transactions and interactions dependable [S1].',
  },
  digital_services_backbone: {
    name: 'Digital services backbone',
    about: 'What makes a steady flow of digital innovations and links to partners possible [S1].',
  },
  other: { name: 'Other capabilities', about: 'What the work stands on besides.' },
} as const satisfies Record<CapabilityKind, { name: string; about: string }>

/** What an operational backbone gives a company [S1], in our words. */
export const traitWords = {
  end_to_end_transactions: 'Transactions run from end to end',
  shared_customer_or_product_data: 'Customer or product data is shared',
  back_office_efficiency: 'The back office runs efficiently',
  core_process_visibility: 'Core processes can be seen',
} as const satisfies Record<BackboneTrait, string>

export const relationWords = { builds: 'Builds', requires: 'Requires' } as const satisfies Record<
  UseRelation,
  string
>
