import { PageHeader } from '../ui/page-header.tsx'

export const PortfoliosPage = () => <PageHeader title="Portfolios" />
