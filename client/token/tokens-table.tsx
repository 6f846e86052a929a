import { useMutation } from '@tanstack/react-query'
import type { Token } from '#shared/token/token.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { dayText } from '../ui/format.ts'
import { ActionsCell, Cell, RecordRow, RecordTable } from '../ui/record-table.tsx'
import { say, sayProblem } from '../ui/toast.tsx'
import { revokeTokenMutation } from './token.queries.ts'
import css from './token.module.css'

export const TokensTable = ({ tokens }: { tokens: readonly Token[] }) =>
  tokens.length === 0 ? (
    <p className={css['none']}>You have no tokens.</p>
  ) : (
    <RecordTable
      caption="My API tokens"
      headers={['For', 'Made', 'Ends', 'Last used']}
      hasActions
      rows={tokens}
    >
      {(token) => (
        <RecordRow key={token.id}>
          <Cell label="For">{token.name}</Cell>
          <Cell label="Made">{dayOf(token.createdAt)}</Cell>
          <Cell label="Ends">{dayOf(token.expiresAt)}</Cell>
          <Cell label="Last used">{token.lastUsedAt === null ? 'Never' : dayOf(token.lastUsedAt)}</Cell>
          <ActionsCell>
            <RevokeToken token={token} />
          </ActionsCell>
        </RecordRow>
      )}
    </RecordTable>
  )

function RevokeToken({ token }: { token: Token }) {
  const revoke = useMutation(revokeTokenMutation())
  return (
    <ConfirmButton
      size="compact-sm"
      variant="subtle"
      loading={revoke.isPending}
      aria-label={`Revoke ${token.name}`}
      question={`Revoke “${token.name}”? It stops working at once and cannot be brought back.`}
      confirm="Revoke it"
      onConfirm={() =>
        revoke.mutate(
          { params: { token: token.id } },
          { onSuccess: () => say(`“${token.name}” no longer works.`), onError: sayProblem },
        )
      }
    >
      Revoke
    </ConfirmButton>
  )
}

const dayOf = (instant: string): string => dayText(instant.slice(0, 10))
