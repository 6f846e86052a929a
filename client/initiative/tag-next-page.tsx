import { PageHeader } from '../ui/page-header.tsx'

export const TagNextPage = () => <PageHeader title="Tag next" />
