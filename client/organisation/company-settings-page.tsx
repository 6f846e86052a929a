import { PageHeader } from '../ui/page-header.tsx'

export const CompanySettingsPage = () => <PageHeader title="Company settings" />
