import { useSearch } from '@tanstack/react-router'
import { FieldsTab } from '../field/fields-tab.tsx'
import { MembersTab } from '../member/members-tab.tsx'
import { PolicyTab } from '../policy/policy-tab.tsx'
import { TemplatesTab } from '../template/templates-tab.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { SectionTabs } from '../ui/section-tabs.tsx'
import { PortfolioSettingsGeneral } from './portfolio-settings-general.tsx'
import { usePortfolio } from './use-portfolio.ts'

const sections = [
  { id: 'general', label: 'General', Body: PortfolioSettingsGeneral },
  { id: 'policy', label: 'Policy', Body: PolicyTab },
  { id: 'fields', label: 'Fields', Body: FieldsTab },
  { id: 'templates', label: 'Templates', Body: TemplatesTab },
  { id: 'members', label: 'Members', Body: MembersTab },
] as const

/** What holds for a whole portfolio; each section has its address. */
export function PortfolioSettingsPage() {
  const { portfolio } = usePortfolio()
  const { tab } = useSearch({ from: '/portfolios/$key/settings' })
  const { id, Body } = sections.find((one) => one.id === tab) ?? sections[0]
  return (
    <>
      <PageHeader title="Settings">{portfolio.name}</PageHeader>
      <SectionTabs label="Sections of the settings" sections={sections} current={id} />
      <Body />
    </>
  )
}
