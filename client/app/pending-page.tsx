import { LoadingBlock } from '../ui/loading-block.tsx'

export const PendingPage = () => <LoadingBlock label="Loading the page" rows={6} />
