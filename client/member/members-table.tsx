import { Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { portfolioRole } from '#shared/member/member.ts'
import type { Member } from '#shared/member/member.ts'
import { portfolioRoleWords } from '#shared/member/member.words.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { RecordTable } from '../ui/record-table.tsx'
import type { Column } from '../ui/record-table.tsx'
import { say } from '../ui/toast.tsx'
import { changeMemberMutation, removeMemberMutation } from './member.queries.ts'
import css from './member.module.css'
import { roleOptions } from './role-options.ts'

interface Props {
  portfolioId: PortfolioId
  members: readonly Member[]
  mayAdminister: boolean
}

export function MembersTable({ portfolioId, members, mayAdminister }: Props) {
  const change = useMutation(changeMemberMutation(portfolioId))
  const remove = useMutation(removeMemberMutation(portfolioId))
  const columns: Column<Member>[] = [
    { header: 'Name', cell: (member) => member.user.name || '—' },
    { header: 'E-mail', cell: (member) => <span className={css['email']}>{member.user.email}</span> },
    {
      header: 'Role',
      cell: (member) =>
        mayAdminister ? (
          <Select
            className={css['role']}
            aria-label={`Role of ${nameOf(member)}`}
            size="xs"
            data={roleOptions}
            value={member.role}
            allowDeselect={false}
            disabled={change.isPending}
            onChange={(role) => {
              const chosen = portfolioRole.safeParse(role)
              if (!chosen.success || chosen.data === member.role) return
              change.mutate(
                {
                  params: { id: portfolioId, member: member.id },
                  body: { role: chosen.data },
                  version: member.version,
                },
                { onSuccess: () => say(`${nameOf(member)} is ${portfolioRoleWords[chosen.data].name} now.`) },
              )
            }}
          />
        ) : (
          portfolioRoleWords[member.role].name
        ),
    },
  ]
  if (mayAdminister)
    columns.push({
      header: 'Actions',
      manner: 'quiet',
      cell: (member) => (
        <ConfirmButton
          size="compact-sm"
          variant="subtle"
          question={`Take the role from ${nameOf(member)}? It stops at once.`}
          confirm="Take it away"
          aria-label={`Remove ${nameOf(member)}`}
          onConfirm={() =>
            remove.mutate(
              { params: { id: portfolioId, member: member.id }, version: member.version },
              { onSuccess: () => say(`${nameOf(member)} has no role here any more.`) },
            )
          }
        >
          Remove
        </ConfirmButton>
      ),
    })
  if (members.length === 0)
    return (
      <EmptyState title="Nobody has a role here yet.">
        Only administrators see this portfolio until somebody is added.
      </EmptyState>
    )
  return (
    <>
      <ProblemNote problem={change.error ?? remove.error} />
      <RecordTable caption="Members" columns={columns} rows={members} keyOf={(member) => member.id} />
    </>
  )
}

const nameOf = ({ user }: Member): string => user.name || user.email
