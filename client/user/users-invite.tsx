import { Button, Group, Select, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { userCreate } from '#shared/user/user.ts'
import { roleOptions } from '../member/role-options.ts'
import { portfoliosQuery } from '../portfolio/portfolio.queries.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { madeLink } from './users-link.ts'
import type { MadeLink } from './users-link.ts'
import { accountRoleOptions } from './users-words.ts'
import css from './users.module.css'
import { inviteUserMutation } from './users.queries.ts'

interface Props {
  onInvited: (made: MadeLink) => void
  onCancel: () => void
}

interface Values extends Record<string, unknown> {
  email: string
  name: string
  role: string
  memberships: { portfolio: string; role: string }[]
}

const initial: Values = { email: '', name: '', role: 'member', memberships: [] }

/** A new account with its roles; it answers a link to pass on. */
export function UsersInvite({ onInvited, onCancel }: Props) {
  const invite = useMutation(inviteUserMutation())
  const { data: portfolios = [] } = useQuery(portfoliosQuery())
  const { form, problem, fail, onSubmit } = useCheckedForm({ initial, schema: userCreate, bodyOf })
  const { memberships } = form.values
  const unused = portfolios.filter((one) => memberships.every((given) => given.portfolio !== one.id))
  const send = (values: Values) =>
    invite.mutate(
      { body: userCreate.parse(bodyOf(values)) },
      {
        onSuccess: ({ reply }) => onInvited(madeLink(reply.user.email, reply.invitation)),
        onError: fail,
      },
    )
  return (
    <form className={css['invite']} onSubmit={onSubmit(send)} noValidate aria-label="Invite somebody">
      <div className={css['who']}>
        <TextInput
          label="E-mail address"
          type="email"
          autoComplete="off"
          withAsterisk
          {...form.getInputProps('email')}
        />
        <TextInput label="Name" autoComplete="off" {...form.getInputProps('name')} />
        <Select
          label="Account"
          data={accountRoleOptions}
          allowDeselect={false}
          {...form.getInputProps('role')}
        />
      </div>
      {memberships.map(({ portfolio }, at) => {
        const name = portfolios.find((one) => one.id === portfolio)?.name ?? portfolio
        return (
          <div key={portfolio} className={css['membership']}>
            <Select
              label={`Role in ${name}`}
              data={roleOptions}
              allowDeselect={false}
              {...form.getInputProps(`memberships.${at}.role`)}
            />
            <Button
              variant="subtle"
              aria-label={`Leave out ${name}`}
              onClick={() => form.removeListItem('memberships', at)}
            >
              Leave out
            </Button>
          </div>
        )
      })}
      {unused.length > 0 && (
        <Select
          className={css['add']}
          label={memberships.length === 0 ? 'Give a role in' : 'And in'}
          placeholder="Choose a portfolio"
          data={unused.map((one) => ({ value: one.id as string, label: `${one.name} (${one.key})` }))}
          searchable
          value={null}
          onChange={(portfolio) => {
            if (portfolio !== null) form.insertListItem('memberships', { portfolio, role: 'viewer' })
          }}
        />
      )}
      <ProblemNote problem={problem} />
      <Group gap="xs">
        <Button type="submit" loading={invite.isPending}>
          Make the link
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}

const bodyOf = ({ name, ...rest }: Values) => (name.trim() === '' ? rest : { ...rest, name })
