import { formatShare } from '#shared/focus/number-words.ts'
import type { RuleId } from '#shared/finding/finding.ts'
import { defaultPolicy } from '#shared/policy/policy.ts'
import { locale } from '../ui/format.ts'

interface RuleHelp {
  when: string
  helps: string
  severity: 'Alert' | 'Caution' | 'Info' | 'Caution, alert when split' | 'Caution, then alert'
  source: '[S1]' | 'Bearing' | '[S1], limits by Bearing'
}

const share = (part: number) => formatShare(part, { locale })
const { rhoCaution, rhoAlert, minCoverage, unitMinDriving, unitMinShare, statusDays } = defaultPolicy
const { driftDrop, driftMonths, forwardDrop, forwardQuarters, reviewDays } = defaultPolicy

/** Every rule there is: when it speaks, what helps, how loud it is and where it comes from. */
export const rules = {
  F01: {
    when: 'No primary strategy is declared.',
    helps: 'Declare one: customer engagement or digitized solutions.',
    severity: 'Alert',
    source: '[S1]',
  },
  F02: {
    when: 'The portfolio is on watch or split.',
    helps: 'Look at the competing initiatives, the pivotal one first.',
    severity: 'Caution, alert when split',
    source: '[S1], limits by Bearing',
  },
  F03: {
    when: 'More drives the strategy that was not declared.',
    helps: 'Stop or retag competing work, or switch the declaration and say why.',
    severity: 'Alert',
    source: '[S1], limits by Bearing',
  },
  F04: {
    when: 'An initiative drives the strategy that was not declared.',
    helps: 'Retag it as supporting and say which core work it serves, or stop it.',
    severity: 'Caution',
    source: '[S1]',
  },
  F05: {
    when: 'A support link exists and nobody has accepted it.',
    helps: 'A leader who neither owns the initiative nor submitted the link accepts or returns it.',
    severity: 'Caution',
    source: '[S1]',
  },
  F06: {
    when: 'Supporting work has no link, or what it supports was stopped, archived or is no longer core.',
    helps: 'Say which core initiative it serves, how, and what becomes of it if that one stops.',
    severity: 'Caution',
    source: '[S1]',
  },
  F07: {
    when: 'Supporting work starts before its timing rule lets it: before the core work starts or ends, before a gate is passed, or outside its dates. On the very day is in time; without dates it is unknown.',
    helps: 'Move its dates, or agree on another rule, which is then accepted anew.',
    severity: 'Caution',
    source: '[S1]',
  },
  F08: {
    when: 'Supporting work is active while all the core work that it serves is paused.',
    helps: 'Pause it as well, or say which other core work it serves meanwhile.',
    severity: 'Caution',
    source: '[S1]',
  },
  F09: {
    when: `Supporting work outweighs what it supports: more than ${share(rhoCaution)} is a caution, more than ${share(rhoAlert)} an alert.`,
    helps: 'Ask of each: would we still do this if its core initiative were cancelled?',
    severity: 'Caution, then alert',
    source: '[S1], limits by Bearing',
  },
  F10: {
    when: `Less than ${share(minCoverage)} of the weight has a purpose.`,
    helps: 'Answer “What is this for?” for the heaviest ones: Tag next.',
    severity: 'Caution',
    source: 'Bearing',
  },
  F11: {
    when: 'Work in scope requires a capability above its assessed level, and nothing in scope builds it that far. What nobody has assessed counts as none.',
    helps: 'Assess it, and name the foundation work that brings it to the level required, or begin some.',
    severity: 'Caution',
    source: '[S1], limits by Bearing',
  },
  F12: {
    when: 'A core initiative starts, or has started, before a capability that it requires is ready. Ready on its first day is in time; without dates it is unknown.',
    helps: 'Move its start, build the capability sooner, or assess it again.',
    severity: 'Caution',
    source: '[S1], limits by Bearing',
  },
  F13: {
    when: 'The direction names a percentage, a number with a date, a year to come, earnings per share or market share.',
    helps: 'Say which way to go, and keep the number as a measure of the initiative that moves it.',
    severity: 'Caution',
    source: '[S1]',
  },
  F14: {
    when: `Nobody has adapted the direction, or said on purpose that it stays, for ${reviewDays} days.`,
    helps: 'Look at what you have learned, and write down what changes, or that nothing does.',
    severity: 'Caution',
    source: '[S1], limits by Bearing',
  },
  F15: {
    when: `More than half of a unit’s driving weight competes, with at least ${unitMinDriving} driving initiatives and ${share(unitMinShare)} of the driving weight.`,
    helps: 'Look at the unit’s rows: this is where a silo would start.',
    severity: 'Caution',
    source: '[S1], limits by Bearing',
  },
  F16: {
    when: `Focus fell by ${driftDrop} or more within ${driftMonths} months, or what starts by the end of the next ${forwardQuarters} quarters lies ${forwardDrop} or more below it.`,
    helps: 'Look at what came in and at what is about to start, and decide before it starts.',
    severity: 'Caution',
    source: '[S1], limits by Bearing',
  },
  H01: {
    when: 'An initiative has no owner.',
    helps: 'Name one.',
    severity: 'Info',
    source: 'Bearing',
  },
  H02: {
    when: 'An initiative has no dates.',
    helps: 'Enter start and end.',
    severity: 'Info',
    source: 'Bearing',
  },
  H03: {
    when: `The last published status of an active initiative is older than ${statusDays} days, or nobody has reported since it was logged.`,
    helps: 'Write a status update and publish it: My updates lists what you owe.',
    severity: 'Info',
    source: 'Bearing',
  },
  H04: {
    when: 'An active initiative should have ended.',
    helps: 'Complete it, or move its end.',
    severity: 'Info',
    source: 'Bearing',
  },
  H05: {
    when: 'More was spent than the budget holds.',
    helps: 'Correct one of the two.',
    severity: 'Info',
    source: 'Bearing',
  },
  H06: {
    when: 'An initiative builds a capability but names none.',
    helps: 'Say which one it builds, to which level and by when.',
    severity: 'Info',
    source: 'Bearing',
  },
} as const satisfies Record<RuleId, RuleHelp>
