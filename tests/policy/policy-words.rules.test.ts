import { describe, expect, test } from 'vitest'
import { defaultPolicy, policyWrite } from '#shared/policy/policy.ts'
import {
  showThreshold,
  thresholdGroups,
  thresholdWords,
  usedThresholds,
} from '#shared/policy/policy.words.ts'

describe('thresholds in words', () => {
  test('every threshold belongs to a group that is explained', () => {
    for (const name of usedThresholds) expect(thresholdGroups).toHaveProperty(thresholdWords[name].group)
  })

  test('the default and the largest value of each are accepted by the policy', () => {
    const { version: _version, setBy: _setBy, setAt: _setAt, ...defaults } = defaultPolicy
    expect(policyWrite.safeParse(defaults).success).toBe(true)
    const largest = Object.fromEntries(usedThresholds.map((name) => [name, thresholdWords[name].max]))
    expect(policyWrite.safeParse({ ...defaults, ...largest }).success).toBe(true)
  })

  test('shares are read with two decimals and as a percentage in the sentence', () => {
    expect(showThreshold('focusedMax', 0.1)).toBe('0.10')
    expect(thresholdWords.focusedMax.say(0.1)).toContain('10%')
    expect(thresholdWords.watchMax.say(0.125)).toContain('12.5%')
  })

  test('counts are read as they are, and one is one', () => {
    expect(showThreshold('minDriving', 3)).toBe('3')
    expect(thresholdWords.minDriving.say(3)).toContain('3 initiatives')
    expect(thresholdWords.minDriving.say(1)).toContain('1 initiative that')
  })
})
