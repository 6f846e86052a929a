import type { InitiativeField } from './initiative.ts'

/** How a field is edited; forms, grid editors and filters choose their part by it. */
export type Control =
  | 'text'
  | 'longText'
  | 'choice'
  | 'choices'
  | 'tags'
  | 'unit'
  | 'person'
  | 'day'
  | 'money'
  | 'number'
  | 'score'
  | 'flag'

export interface FieldView {
  label: string
  control: Control
  /** Grid column: width in px at rest; `shown` without being asked for. */
  column: { width: number; shown: boolean }
  /** Help under the field in forms and in the API's documentation. */
  help: string
  /** Normalised header words by which an import recognises the column. */
  synonyms: readonly string[]
}

/** One description of each field, in the order of forms, columns and files. */
export const initiativeView = {
  title: {
    label: 'Title',
    control: 'text',
    column: { width: 232, shown: true },
    help: 'A short name that people recognise.',
    synonyms: [
      'title',
      'name',
      'project name',
      'project',
      'initiative',
      'initiative name',
      'projectname',
      'programme',
      'program',
      'project title',
    ],
  },
  externalId: {
    label: 'External id',
    control: 'text',
    column: { width: 130, shown: false },
    help: 'Its key in another system; unique in the portfolio. An import finds the row by it.',
    synonyms: [
      'external id',
      'externalid',
      'id',
      'project id',
      'unique id',
      'uniqueid',
      'gmpp id',
      'reference',
      'ref',
      'code',
      'project code',
      'number',
    ],
  },
  summary: {
    label: 'Summary',
    control: 'longText',
    column: { width: 280, shown: false },
    help: 'What it does, and for whom.',
    synonyms: [
      'summary',
      'description',
      'project description',
      'project development objective',
      'objective',
      'scope',
      'details',
    ],
  },
  area: {
    label: 'Area',
    control: 'choice',
    column: { width: 150, shown: false },
    help: 'The digital strategy that the work belongs to, or neither.',
    synonyms: ['area', 'strategic area', 'strategy'],
  },
  role: {
    label: 'What it is for',
    control: 'choice',
    column: { width: 124, shown: true },
    help: 'Drives a strategy, supports the primary one, builds a capability, or is mandatory or run.',
    synonyms: ['role', 'what it is for', 'purpose'],
  },
  stage: {
    label: 'Stage',
    control: 'choice',
    column: { width: 90, shown: true },
    help: 'Approved, active and paused work weighs in the verdict.',
    synonyms: ['stage', 'status', 'project status', 'state', 'phase', 'lifecycle'],
  },
  health: {
    label: 'Health',
    control: 'choice',
    column: { width: 114, shown: true },
    help: 'As last reported.',
    synonyms: [
      'health',
      'rag',
      'rag status',
      'rating',
      'delivery confidence assessment',
      'ipa delivery confidence assessment',
      'delivery confidence',
    ],
  },
  unit: {
    label: 'Unit',
    control: 'unit',
    column: { width: 136, shown: true },
    help: 'The part of the organisation that does the work.',
    synonyms: [
      'unit',
      'department',
      'division',
      'business unit',
      'organisation',
      'organization',
      'ministry',
      'agency',
      'country',
      'team',
    ],
  },
  owner: {
    label: 'Owner',
    control: 'person',
    column: { width: 132, shown: true },
    help: 'Who answers for it. An owner with an account may edit it.',
    synonyms: [
      'owner',
      'project owner',
      'responsible',
      'senior responsible owner (sro) name',
      'senior responsible owner',
      'sro',
      'lead',
      'manager',
      'project manager',
      'implementing agency',
    ],
  },
  sponsor: {
    label: 'Sponsor',
    control: 'person',
    column: { width: 132, shown: false },
    help: 'Who wants it and pays for it.',
    synonyms: ['sponsor', 'executive sponsor', 'borrower', 'client'],
  },
  start: {
    label: 'Start',
    control: 'day',
    column: { width: 104, shown: true },
    help: 'First day of the work.',
    synonyms: ['start', 'start date', 'begin', 'begin date', 'board approval date', 'approval date', 'from'],
  },
  end: {
    label: 'End',
    control: 'day',
    column: { width: 104, shown: true },
    help: 'Last day of the work.',
    synonyms: [
      'end',
      'end date',
      'finish',
      'finish date',
      'completion date',
      'estimated completion date',
      'estimatedcompletiondate',
      'project closing date',
      'closing date',
      'due',
      'due date',
      'to',
    ],
  },
  budget: {
    label: 'Budget',
    control: 'money',
    column: { width: 104, shown: true },
    help: 'All that it may cost.',
    synonyms: [
      'budget',
      'total budget',
      'totalbudget',
      'cost',
      'total cost',
      'current project cost',
      'whole life cost',
      'amount',
      'value of project',
    ],
  },
  spent: {
    label: 'Spent',
    control: 'money',
    column: { width: 104, shown: false },
    help: 'What it has cost so far. Empty counts as nothing spent.',
    synonyms: ['spent', 'actual', 'actual cost', 'actuals', 'spend to date', 'cost to date'],
  },
  fte: {
    label: 'Staff (FTE)',
    control: 'number',
    column: { width: 100, shown: false },
    help: 'People at work on it, in full-time equivalents, with two decimals.',
    synonyms: ['fte', 'staff', 'ftes', 'headcount', 'people'],
  },
  value: {
    label: 'Value',
    control: 'score',
    column: { width: 80, shown: false },
    help: 'From 1, little, to 5, a lot.',
    synonyms: ['value', 'value score', 'benefit score'],
  },
  risk: {
    label: 'Risk',
    control: 'score',
    column: { width: 80, shown: false },
    help: 'From 1, little, to 5, a lot.',
    synonyms: ['risk', 'risk score', 'risk rating'],
  },
  technologies: {
    label: 'Technologies',
    control: 'choices',
    column: { width: 160, shown: false },
    help: 'Social, mobile, analytics, cloud, internet of things [S1], AI, other.',
    synonyms: ['technologies', 'technology'],
  },
  tags: {
    label: 'Tags',
    control: 'tags',
    column: { width: 160, shown: false },
    help: 'Your own words, to find it again.',
    synonyms: ['tags', 'labels', 'keywords'],
  },
  confidential: {
    label: 'Confidential',
    control: 'flag',
    column: { width: 110, shown: false },
    help: 'Seen by administrators, leaders, the PMO and its owner only; everybody else sees that something is hidden.',
    synonyms: ['confidential'],
  },
} as const satisfies Record<InitiativeField, FieldView>

// the view lists exactly the fields: its keys are the fields' names
export const initiativeFieldNames = Object.keys(initiativeView) as readonly InitiativeField[]
