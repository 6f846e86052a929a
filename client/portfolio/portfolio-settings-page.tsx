import { useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Right } from '#shared/kernel/right.ts'
import { FieldsTab } from '../field/fields-tab.tsx'
import { MembersTab } from '../member/members-tab.tsx'
import { PolicyTab } from '../policy/policy-tab.tsx'
import { ShareTab } from '../share/share-tab.tsx'
import { TemplatesTab } from '../template/templates-tab.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { SectionTabs } from '../ui/section-tabs.tsx'
import { PortfolioSettingsGeneral } from './portfolio-settings-general.tsx'
import { usePortfolio } from './use-portfolio.ts'

interface Section {
  id: string
  label: string
  Body: () => ReactNode
  /** Without it the section is not there; absent: everybody reads it. */
  right?: Right
}

const all = [
  { id: 'general', label: 'General', Body: PortfolioSettingsGeneral },
  { id: 'policy', label: 'Policy', Body: PolicyTab },
  { id: 'fields', label: 'Fields', Body: FieldsTab },
  { id: 'templates', label: 'Templates', Body: TemplatesTab },
  { id: 'members', label: 'Members', Body: MembersTab },
  { id: 'share', label: 'Share links', Body: ShareTab, right: 'share.keep' },
] as const satisfies readonly Section[]

/** What holds for a whole portfolio; each section has its address. */
export function PortfolioSettingsPage() {
  const { portfolio, may } = usePortfolio()
  const { tab } = useSearch({ from: '/portfolios/$key/settings' })
  const sections = all.filter((one) => !('right' in one) || may(one.right))
  const { id, Body } = sections.find((one) => one.id === tab) ?? all[0]
  return (
    <>
      <PageHeader title="Settings">{portfolio.name}</PageHeader>
      <SectionTabs label="Sections of the settings" sections={sections} current={id} />
      <Body />
    </>
  )
}
