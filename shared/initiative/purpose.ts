import type { Area, InitiativeRole } from './vocabulary.ts'

/** The one question people see, "What is this for?", and the area and role that each answer stores. */
export const purposes = [
  {
    id: 'drives_customer_engagement',
    key: '1',
    tag: '#ce',
    label: 'Drives customer engagement',
    set: { role: 'drives', area: 'customer_engagement' },
  },
  {
    id: 'drives_digitized_solutions',
    key: '2',
    tag: '#ds',
    label: 'Drives digitized solutions',
    set: { role: 'drives', area: 'digitized_solutions' },
  },
  {
    id: 'supports',
    key: '3',
    tag: '#sup',
    label: 'Supports the primary strategy',
    set: { role: 'supports' },
  },
  {
    id: 'builds_capability',
    key: '4',
    tag: '#cap',
    label: 'Builds a capability',
    set: { role: 'builds_capability' },
  },
  { id: 'mandatory', key: '5', tag: '#run', label: 'Mandatory or run', set: { role: 'mandatory' } },
] as const satisfies readonly {
  id: string
  key: string
  tag: string
  label: string
  set: { role: InitiativeRole; area?: Area }
}[]

export type Purpose = (typeof purposes)[number]['id']

/** The answer that a stored pair stands for; null when the question is open. */
export function purposeOf(row: { area: Area | null; role: InitiativeRole | null }): Purpose | null {
  if (row.role === null) return null
  if (row.role !== 'drives') return row.role
  if (row.area === 'customer_engagement') return 'drives_customer_engagement'
  return row.area === 'digitized_solutions' ? 'drives_digitized_solutions' : null
}
