import { PageHeader } from '../ui/page-header.tsx'

export const FocusPage = () => <PageHeader title="Focus" />
