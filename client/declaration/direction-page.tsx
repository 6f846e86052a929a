import { PageHeader } from '../ui/page-header.tsx'

export const DirectionPage = () => <PageHeader title="Direction" />
