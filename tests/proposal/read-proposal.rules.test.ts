import { describe, expect, test } from 'vitest'
import { changesOf, draftOf, readProposal } from '#client/proposal/read-proposal.ts'
import type { ProposalDraft } from '#client/proposal/read-proposal.ts'
import { makeInitiative } from '#tests/support/make.ts'

const row = makeInitiative({
  title: 'Wellness plans',
  role: 'drives',
  area: 'customer_engagement',
  stage: 'proposed',
  start: '2027-01-01',
  end: '2027-12-31',
  budget: 1_250_050,
  fte: 2.5,
})
const said = { serves: null, mechanism: null, rationale: 'Members stay longer.' }
const draft = draftOf(said, row, 'CAD')

function changed(change: Partial<ProposalDraft>) {
  const read = readProposal({ ...draft, ...change }, 'CAD')
  return read.ok ? changesOf(read.body, row) : read.errors
}

describe('a returned proposal in its form', () => {
  test('reads back as it is: opened and sent again, it changes nothing', () => {
    expect(changed({})).toEqual({})
    expect(draft.budget).toBe('12,500.50')
  })

  test('writes the fields that were changed, and only those', () => {
    expect(changed({ title: 'Wellness app', budget: '20k', end: 'Mar 2028' })).toEqual({
      title: 'Wellness app',
      budget: 2_000_000,
      end: '2028-03-31',
    })
  })

  test('empties what was emptied', () => {
    expect(changed({ start: '', budget: ' ', fte: '', summary: '' })).toEqual({
      start: null,
      budget: null,
      fte: null,
      ...(row.summary === '' ? {} : { summary: '' }),
    })
  })

  test('says what cannot be read', () => {
    expect(Object.keys(changed({ budget: 'plenty', title: '' }))).toEqual(['budget', 'title'])
  })
})
