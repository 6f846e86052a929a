import type { Area, Health, InitiativeClass, InitiativeRole, Stage, Technology } from './vocabulary.ts'

/** What each stored word is called in the page and in files. */
export const areaWords = {
  customer_engagement: 'Customer engagement',
  digitized_solutions: 'Digitized solutions',
  neither: 'Neither',
} as const satisfies Record<Area, string>

export const roleWords = {
  drives: 'Drives a strategy',
  supports: 'Supports the primary strategy',
  builds_capability: 'Builds a capability',
  mandatory: 'Mandatory or run',
} as const satisfies Record<InitiativeRole, string>

export const stageWords = {
  idea: 'Idea',
  proposed: 'Proposed',
  approved: 'Approved',
  active: 'Active',
  paused: 'Paused',
  completed: 'Completed',
  stopped: 'Stopped',
} as const satisfies Record<Stage, string>

export const healthWords = {
  green: 'Green',
  amber: 'Amber',
  red: 'Red',
  not_reported: 'Not reported',
} as const satisfies Record<Health, string>

export const technologyWords = {
  social: 'Social',
  mobile: 'Mobile',
  analytics: 'Analytics',
  cloud: 'Cloud',
  iot: 'Internet of things',
  ai: 'AI',
  other: 'Other',
} as const satisfies Record<Technology, string>

export const classWords = {
  core: 'Core',
  supporting: 'Supporting',
  unproven: 'Unproven',
  foundation: 'Foundation',
  competing: 'Competing',
  outside: 'Outside',
  unclassified: 'Unclassified',
} as const satisfies Record<InitiativeClass, string>
