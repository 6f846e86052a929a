import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { RatesTab } from '../exchange/rates-tab.tsx'
import { PeopleTab } from '../person/people-tab.tsx'
import { TokensTab } from '../token/tokens-tab.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { SectionTabs } from '../ui/section-tabs.tsx'
import { UnitsTab } from '../unit/units-tab.tsx'
import { AccountTab } from '../user/account-tab.tsx'
import { meQuery } from '../user/user.queries.ts'
import { UsersTab } from '../user/users-tab.tsx'
import { OrganisationTab } from './organisation-tab.tsx'

const sections = [
  { id: 'organisation', label: 'Organisation', Body: OrganisationTab, administrators: false },
  { id: 'units', label: 'Units', Body: UnitsTab, administrators: false },
  { id: 'people', label: 'People', Body: PeopleTab, administrators: false },
  { id: 'rates', label: 'Exchange rates', Body: RatesTab, administrators: false },
  { id: 'users', label: 'Users', Body: UsersTab, administrators: true },
  { id: 'account', label: 'Your account', Body: AccountTab, administrators: false },
  { id: 'tokens', label: 'API tokens', Body: TokensTab, administrators: false },
] as const

/** What holds over all portfolios, my own account and API tokens; each section has its address. */
export function CompanySettingsPage() {
  const { data: me } = useSuspenseQuery(meQuery())
  const { tab } = useSearch({ from: '/settings' })
  const mine = sections.filter((one) => me.administrator || !one.administrators)
  const { id, Body } = mine.find((one) => one.id === tab) ?? sections[0]
  return (
    <>
      <PageHeader title="Company settings">What holds over all portfolios.</PageHeader>
      <SectionTabs label="Sections of the settings" sections={mine} current={id} />
      <Body mayAdminister={me.administrator} />
    </>
  )
}
