import type { User } from '#shared/user/user.ts'

export const accountRoleWords = { admin: 'Administrator', member: 'Member' } as const satisfies Record<
  User['role'],
  string
>

export const accountRoleOptions = [
  { value: 'member', label: accountRoleWords.member },
  { value: 'admin', label: accountRoleWords.admin },
]

/** Where an account stands. */
export const stateOf = ({ active, joined }: User): string =>
  active ? (joined ? 'Active' : 'Invited') : 'Deactivated'

export const nameOf = ({ name, email }: User): string => name || email
