import { PageHeader } from '../ui/page-header.tsx'

export const ExportPage = () => <PageHeader title="Export" />
