import type { ImportField } from './import-run.ts'
import {
  areaWords,
  healthWords,
  roleWords,
  stageWords,
  technologyWords,
} from '../initiative/initiative.words.ts'
import { foldWord } from './clean.ts'

/** Fields whose values come from a closed list; other words need a value mapping. */
export const choiceFields = ['stage', 'health', 'area', 'role', 'technologies'] as const
export type ChoiceField = (typeof choiceFields)[number]

export const isChoiceField = (field: ImportField | 'key' | null): field is ChoiceField =>
  choiceFields.some((one) => one === field)

/** The stored words of each choice and what they are called. */
export const choices: Readonly<Record<ChoiceField, Readonly<Record<string, string>>>> = {
  stage: stageWords,
  health: healthWords,
  area: areaWords,
  role: roleWords,
  technologies: technologyWords,
}

/** What other systems write for our words. Only proposals: a person sees them and may change them. */
const habits: Readonly<Record<ChoiceField, Readonly<Record<string, readonly string[]>>>> = {
  stage: {
    idea: ['concept', 'draft', 'ideation'],
    proposed: [
      'proposal',
      'pipeline',
      'submitted',
      'candidate',
      'under review',
      'requested',
      'planned',
      'planning',
    ],
    approved: ['accepted', 'authorised', 'authorized', 'not started', 'funded'],
    active: [
      'in progress',
      'ongoing',
      'on going',
      'open',
      'started',
      'running',
      'in delivery',
      'delivery',
      'execution',
      'implementation',
      'in flight',
      'live',
      'current',
      'executing',
    ],
    paused: ['on hold', 'hold', 'suspended', 'deferred', 'postponed', 'blocked'],
    completed: ['closed', 'complete', 'done', 'finished', 'delivered', 'ended'],
    stopped: ['cancelled', 'canceled', 'terminated', 'dropped', 'withdrawn', 'abandoned', 'rejected'],
  },
  health: {
    green: ['g', 'on track', 'good', 'healthy'],
    amber: ['a', 'yellow', 'y', 'orange', 'at risk', 'warning'],
    red: ['r', 'off track', 'critical', 'in trouble'],
    not_reported: ['grey', 'gray', 'none', 'unknown', 'n/a', 'na', 'not rated', 'not available', '-'],
  },
  area: {
    customer_engagement: ['#ce', 'ce', 'customer', 'engagement'],
    digitized_solutions: ['#ds', 'ds', 'digitised solutions', 'solutions'],
    neither: ['none', 'other'],
  },
  role: {
    drives: ['drive', 'driver', 'core', 'primary'],
    supports: ['#sup', 'support', 'supporting'],
    builds_capability: ['#cap', 'capability', 'foundation', 'builds', 'enabler', 'platform'],
    mandatory: ['#run', 'run', 'regulatory', 'compliance', 'business as usual', 'bau'],
  },
  technologies: {
    iot: ['#iot', 'internet of things'],
    ai: ['artificial intelligence', 'machine learning', 'ml'],
    mobile: ['app', 'apps'],
    analytics: ['data', 'big data'],
    cloud: ['saas', 'paas', 'iaas'],
    social: ['social media'],
    other: [],
  },
}

const known: Readonly<Record<ChoiceField, ReadonlyMap<string, string>>> = {
  stage: wordsOf('stage'),
  health: wordsOf('health'),
  area: wordsOf('area'),
  role: wordsOf('role'),
  technologies: wordsOf('technologies'),
}

function wordsOf(field: ChoiceField): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const [ours, others] of Object.entries(habits[field])) {
    for (const other of others) words.set(other, ours)
  }
  for (const [ours, label] of Object.entries(choices[field])) {
    words.set(foldWord(label), ours)
    words.set(ours.replaceAll('_', ' '), ours)
  }
  return words
}

/** Our word for the file's: "Closed" is completed, "GREEN" is green. Null when nothing is known of it. */
export const proposeChoice = (field: ChoiceField, word: string): string | null =>
  known[field].get(foldWord(word).replaceAll('_', ' ')) ?? null
