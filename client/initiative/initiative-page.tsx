import { PageHeader } from '../ui/page-header.tsx'

export const InitiativePage = () => <PageHeader title="Initiative" />
