import { roles } from '#shared/kernel/right.ts'
import { portfolioRoleWords } from '#shared/member/member.words.ts'

/** The four roles for a choice list, weakest first. */
export const roleOptions = roles.map((role) => ({ value: role, label: portfolioRoleWords[role].name }))
