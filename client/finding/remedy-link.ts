import { linkOptions } from '@tanstack/react-router'
import type { LinkProps } from '@tanstack/react-router'
import type { Finding, RemedyAction, RuleId } from '#shared/finding/finding.ts'
import { stagesInScope } from '#shared/initiative/vocabulary.ts'
import type { InitiativeSearch } from '../initiative/initiative-search.ts'

/** The stages that weigh in the verdict, as the address names them. */
export const inScope = [...stagesInScope].join(',')

// where a filter on columns says the same as the rule, people can go on from it
const searchByRule: Partial<Record<RuleId, InitiativeSearch>> = {
  F02: { class: 'competing', stage: inScope },
  F03: { class: 'competing', stage: inScope },
  F09: { class: 'supporting,unproven', stage: inScope },
  F10: { class: 'unclassified', stage: inScope },
  H01: { owner: 'none', stage: inScope },
}

/** Initiatives that a finding names; empty when it is about something else. */
export function initiativesOf(finding: Finding): string[] {
  const named = finding.evidence['initiatives']
  return Array.isArray(named) ? named : []
}

/** The rows behind one finding; null when there are none. */
export function rowsLink(finding: Finding, key: string): LinkProps | null {
  const search = searchOf(finding)
  return search && linkOptions({ to: '/portfolios/$key/initiatives', params: { key }, search })
}

function searchOf(finding: Finding): InitiativeSearch | null {
  const byRule = finding.subject.type === 'portfolio' ? searchByRule[finding.rule] : undefined
  if (byRule) return byRule
  if (finding.rule === 'F15') {
    const { units } = finding.evidence
    const below = Array.isArray(units) ? units.join(',') : finding.subject.id
    return { unit: below, class: 'competing', stage: inScope }
  }
  const ids = initiativesOf(finding)
  const [only] = ids
  if (only === undefined) return null
  return ids.length === 1 ? { ids: only } : { finding: finding.rule }
}

/** The rows behind everything that a rule finds. */
export const rowsOfRule = (rule: RuleId, key: string): LinkProps =>
  linkOptions({
    to: '/portfolios/$key/initiatives',
    params: { key },
    search: searchByRule[rule] ?? { finding: rule },
  })

/** The place where a finding is put right, prepared as far as an address can. */
export function remedyLink(finding: Finding, key: string): LinkProps {
  const params = { key }
  const { subject, remedy } = finding
  const rows = rowsLink(finding, key) ?? linkOptions({ to: '/portfolios/$key/initiatives', params })
  const about = finding.evidence['capability']
  const backboneAt = (at: 'assess' | 'builds') =>
    linkOptions({
      to: '/portfolios/$key/backbone',
      params,
      search: { open: typeof about === 'string' ? about : undefined, at },
    })
  const openAt = (place: string): LinkProps =>
    subject.key === null
      ? rows
      : linkOptions({ to: '/portfolios/$key/initiatives', params, search: { open: subject.key, at: place } })
  const decideLink = linkOptions({ to: '/portfolios/$key/support', params, search: { open: subject.id } })
  const places = {
    declare: linkOptions({ to: '/portfolios/$key/direction', params }),
    tag_next: linkOptions({ to: '/portfolios/$key/tag-next', params }),
    retag: openAt('role'),
    draft_support: openAt('support'),
    // what waits is decided one after another; what does not is finished at its initiative
    decide_support: finding.evidence['state'] === 'submitted' ? decideLink : openAt('support'),
    report_status: openAt('status'),
    reword: linkOptions({ to: '/portfolios/$key/direction', params, search: { do: 'reword' } }),
    review_direction: linkOptions({ to: '/portfolios/$key/direction', params, search: { do: 'look' } }),
    assess_capability: backboneAt('assess'),
    build_capability: backboneAt('builds'),
    name_capability: openAt('capabilities'),
    fill_field: openAt(remedy.field ?? 'title'),
    open_rows: rows,
  } as const satisfies Record<RemedyAction, LinkProps>
  return places[remedy.action]
}
