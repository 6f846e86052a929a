import { PageHeader } from '../ui/page-header.tsx'

export const HelpPage = () => <PageHeader title="Help" />
