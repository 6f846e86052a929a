import { Autocomplete, Button, Select } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { memberCreate } from '#shared/member/member.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { may } from '#shared/kernel/may.ts'
import { portfolioRoleWords } from '#shared/member/member.words.ts'
import { usersQuery } from '../user/users.queries.ts'
import { meQuery } from '../user/user.queries.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { addMemberMutation } from './member.queries.ts'
import css from './member.module.css'
import { roleOptions } from './role-options.ts'

/** Gives somebody who has an account a role, by their e-mail address. */
export function AddMember({ portfolioId }: { portfolioId: PortfolioId }) {
  const { data: me } = useQuery(meQuery())
  const mayListUsers =
    me !== undefined && may({ administrator: me.administrator, role: null }, 'user.administer')
  const { data: users = [] } = useQuery({ ...usersQuery(), enabled: mayListUsers })
  const add = useMutation(addMemberMutation(portfolioId))
  const { form, problem, fail, onSubmit } = useCheckedForm({
    initial: { email: '', role: 'viewer' },
    schema: memberCreate,
  })
  return (
    <form
      className={css['add']}
      noValidate
      onSubmit={onSubmit((values) =>
        add.mutate(
          { params: { id: portfolioId }, body: memberCreate.parse(values) },
          {
            onSuccess: ({ reply }) => {
              form.reset()
              say(`${reply.user.name || reply.user.email} is ${portfolioRoleWords[reply.role].name} now.`)
            },
            onError: fail,
          },
        ),
      )}
    >
      <Autocomplete
        label="E-mail address"
        type="email"
        autoComplete="off"
        data={users.filter((one) => one.active).map((one) => one.email)}
        limit={8}
        {...form.getInputProps('email')}
      />
      <Select label="Role" data={roleOptions} allowDeselect={false} {...form.getInputProps('role')} />
      <Button type="submit" loading={add.isPending}>
        Add
      </Button>
      <div className={css['wide']}>
        {!mayListUsers && <p>For somebody who has an account; an administrator invites the others.</p>}
        <ProblemNote problem={problem} />
      </div>
    </form>
  )
}
