import { PageHeader } from '../ui/page-header.tsx'

export const ImportPage = () => <PageHeader title="Import" />
