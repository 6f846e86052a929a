import type { Command } from 'commander'

import { issuesOf, Problem } from '#shared/kernel/problem.ts'
import { tokenCreate } from '#shared/token/token.ts'

import { write } from '../db/write.ts'
import { createToken } from '../token/token.service.ts'
import { findActor } from './actor.ts'
import { commonOf, withHouse } from './context.ts'
import type { AddCommand } from './context.ts'
import { note, say, sayJson } from './terminal.ts'

interface Written {
  email: string
  name: string
  days: string
}

export const addToken: AddCommand = (program, terminal) => {
  const token = program.command('token').description('API tokens')
  token
    .command('create')
    .description('make an API token that may do what its user may. Prints the token, which is shown only now')
    .requiredOption('--email <address>', 'whose token it is')
    .option('--name <name>', 'what it is for', 'Command line')
    .option('--days <days>', 'until it expires, 1 to 366', '90')
    .action(async ({ email, name, days }: Written, command: Command) => {
      const { json, as } = commonOf(command)
      const read = tokenCreate.safeParse({ name, days: Number(days) })
      if (!read.success) {
        throw new Problem('bad_input', 'This token cannot be made.', { errors: issuesOf(read.error) })
      }
      const made = await withHouse(terminal, async (house) => {
        const actor = await findActor(house, as)
        const owner = await findActor(house, email)
        const right = actor.id === owner.id ? 'account.use' : 'user.administer'
        const writer = { userId: actor.id, right, owns: false, requestId: 'command line' } as const
        const work = (tx: Parameters<typeof createToken>[0]) => createToken(tx, owner.id, read.data)
        return (await write(house.db, house.clock, { scope: 'organisation', writer, work })).reply
      })
      if (json) return sayJson(terminal, made)
      say(terminal, made.secret)
      note(terminal, `It acts as ${email} until ${made.token.expiresAt}. Keep it: it is not shown again.`)
    })
}
