import * as z from 'zod'

import { instant } from '../kernel/day.ts'
import { reference } from '../kernel/list.ts'

const share = z.number().min(0, 'Give a share from 0 to 1.').max(1, 'Give a share from 0 to 1.')
const count = z.int().min(0).max(10_000)

/** Shares of the weight wanted in each class; they add up to 1. */
const mixTarget = z
  .strictObject({ core: share, supporting: share, foundation: share, competing: share })
  .refine(
    (mix) => Math.abs(mix.core + mix.supporting + mix.foundation + mix.competing - 1) < 1e-9,
    'The shares add up to 1.',
  )

const numbers = {
  focusedMax: share,
  watchMax: share,
  splitMax: share,
  minCoverage: share,
  minDriving: count,
  basisGap: z.number().min(0).max(2),
  rhoCaution: share,
  rhoAlert: share,
  mixTarget: mixTarget.nullable(),
  driftDrop: z.number().min(0).max(2),
  driftMonths: z.int().min(1).max(36),
  forwardDrop: z.number().min(0).max(2),
  forwardQuarters: z.int().min(1).max(12),
  unitMinDriving: count,
  unitMinShare: share,
  reviewDays: z.int().min(1).max(3_650),
  statusDays: z.int().min(1).max(3_650),
  waiverGrowth: share,
}

/** Every threshold that the rules use. The briefings give none: all are ours, and editable. */
export const policyNumbers = z.strictObject(numbers)
export type PolicyNumbers = z.infer<typeof policyNumbers>

export const policyWrite = z
  .strictObject({ ...numbers, note: z.string().trim().max(1_000) })
  .refine((one) => one.focusedMax <= one.watchMax, {
    path: ['watchMax'],
    message: 'Watch cannot end before focused.',
  })
  .refine((one) => one.watchMax <= one.splitMax, {
    path: ['splitMax'],
    message: 'Split cannot end before watch.',
  })
  .refine((one) => one.rhoCaution <= one.rhoAlert, {
    path: ['rhoAlert'],
    message: 'Alert cannot come before caution.',
  })
export type PolicyWrite = z.infer<typeof policyWrite>

/** Version 0 is Bearing's defaults, set by nobody. */
export const policy = z.object({
  ...numbers,
  note: z.string(),
  version: z.int(),
  setBy: reference.nullable(),
  setAt: instant.nullable(),
})
export type Policy = z.infer<typeof policy>

export const defaultPolicy: Policy = {
  focusedMax: 0.1,
  watchMax: 0.25,
  splitMax: 0.5,
  minCoverage: 0.8,
  minDriving: 3,
  basisGap: 0.3,
  rhoCaution: 0.3,
  rhoAlert: 0.5,
  mixTarget: null,
  driftDrop: 0.15,
  driftMonths: 3,
  forwardDrop: 0.2,
  forwardQuarters: 2,
  unitMinDriving: 2,
  unitMinShare: 0.05,
  reviewDays: 120,
  statusDays: 30,
  waiverGrowth: 0.05,
  note: '',
  version: 0,
  setBy: null,
  setAt: null,
}
