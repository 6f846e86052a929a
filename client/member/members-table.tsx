import { Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { portfolioRole } from '#shared/member/member.ts'
import type { Member } from '#shared/member/member.ts'
import { portfolioRoleWords } from '#shared/member/member.words.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ActionsCell, Cell, RecordRow, RecordTable } from '../ui/record-table.tsx'
import { say, sayProblem } from '../ui/toast.tsx'
import { changeMemberMutation, removeMemberMutation } from './member.queries.ts'
import css from './member.module.css'
import { roleOptions } from './role-options.ts'

interface Props {
  portfolioId: PortfolioId
  members: readonly Member[]
  mayAdminister: boolean
}

export const MembersTable = ({ portfolioId, members, mayAdminister }: Props) =>
  members.length === 0 ? (
    <EmptyState title="Nobody has a role here yet.">
      Only administrators see this portfolio until somebody is added.
    </EmptyState>
  ) : (
    <RecordTable
      caption="Members"
      headers={['Name', 'E-mail', 'Role']}
      hasActions={mayAdminister}
      rows={members}
    >
      {(member) => (
        <RecordRow key={member.id}>
          <Cell label="Name">{member.user.name || '—'}</Cell>
          <Cell label="E-mail">{member.user.email}</Cell>
          <Cell label="Role">
            {mayAdminister ? (
              <RoleChoice portfolioId={portfolioId} member={member} />
            ) : (
              portfolioRoleWords[member.role].name
            )}
          </Cell>
          {mayAdminister && (
            <ActionsCell>
              <RemoveMember portfolioId={portfolioId} member={member} />
            </ActionsCell>
          )}
        </RecordRow>
      )}
    </RecordTable>
  )

interface One {
  portfolioId: PortfolioId
  member: Member
}

function RoleChoice({ portfolioId, member }: One) {
  const change = useMutation(changeMemberMutation(portfolioId))
  const choose = (chosen: string | null) => {
    const role = portfolioRole.safeParse(chosen)
    if (!role.success || role.data === member.role) return
    change.mutate(
      { params: { id: portfolioId, member: member.id }, body: { role: role.data }, version: member.version },
      {
        onSuccess: () => say(`${nameOf(member)} is ${portfolioRoleWords[role.data].name} now.`),
        onError: sayProblem,
      },
    )
  }
  return (
    <Select
      className={css['role'] ?? ''}
      aria-label={`Role of ${nameOf(member)}`}
      size="xs"
      data={roleOptions}
      value={change.isPending ? (change.variables.body?.role ?? member.role) : member.role}
      allowDeselect={false}
      onChange={choose}
    />
  )
}

function RemoveMember({ portfolioId, member }: One) {
  const remove = useMutation(removeMemberMutation(portfolioId))
  return (
    <ConfirmButton
      size="compact-sm"
      variant="subtle"
      loading={remove.isPending}
      question={`Take the role from ${nameOf(member)}? It stops at once.`}
      confirm="Take it away"
      aria-label={`Remove ${nameOf(member)}`}
      onConfirm={() =>
        remove.mutate(
          { params: { id: portfolioId, member: member.id }, version: member.version },
          {
            onSuccess: () => say(`${nameOf(member)} has no role here any more.`),
            onError: sayProblem,
          },
        )
      }
    >
      Remove
    </ConfirmButton>
  )
}

const nameOf = ({ user }: Member): string => user.name || user.email
