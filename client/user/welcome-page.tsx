import { PageHeader } from '../ui/page-header.tsx'

export const WelcomePage = () => <PageHeader title="Welcome" />
