import { PageHeader } from '../ui/page-header.tsx'

export const InitiativesPage = () => <PageHeader title="Initiatives" />
