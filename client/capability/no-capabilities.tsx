import { Button } from '@mantine/core'
import { EmptyState } from '../ui/empty-state.tsx'

/** Before any capability is named: why to name one. `onAdd` is null for those who may only read. */
export const NoCapabilities = ({ onAdd }: { onAdd: (() => void) | null }) => (
  <EmptyState
    title="No capability is named yet"
    action={onAdd && <Button onClick={onAdd}>Name the most important one</Button>}
  >
    A strategy stands on a few capabilities that work relies on: records that everybody shares, transactions
    that run from end to end, processes that can be seen [S1]. Name them, say how far each has come, and which
    work requires or builds it: then it shows whether they are ready in time.
    {onAdd === null && ' The PMO or a leader of this portfolio names them.'}
  </EmptyState>
)
