import { PageHeader } from '../ui/page-header.tsx'

export const PortfolioSettingsPage = () => <PageHeader title="Settings" />
