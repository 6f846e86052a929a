import { Option } from 'commander'
import type { Command } from 'commander'

import { may } from '#shared/kernel/may.ts'
import { issuesOf, Problem } from '#shared/kernel/problem.ts'
import { accountRole, firstAdministrator } from '#shared/user/user.ts'
import type { User } from '#shared/user/user.ts'

import type { House } from '../house.ts'
import { makeUser } from '../user/user.service.ts'
import { findActor } from './actor.ts'
import { findActorRow } from './actor.store.ts'
import { commonOf, withHouse } from './context.ts'
import type { AddCommand } from './context.ts'
import { note, readSecret, say, sayJson } from './terminal.ts'

interface Written {
  email: string
  name?: string
  role: User['role']
}

export const addUser: AddCommand = (program, terminal) => {
  const user = program.command('user').description('accounts')
  user
    .command('add')
    .description('make an account; its password is read from standard input. Prints the id of the user')
    .requiredOption('--email <address>', 'what the person signs in with')
    .option('--name <name>', 'the part of the address before the @ unless given')
    .addOption(
      new Option('--role <role>', 'admin: everything in every portfolio')
        .choices(accountRole.options)
        .default('member'),
    )
    .action(async (written: Written, command: Command) => {
      const { json, as } = commonOf(command)
      const password = await readSecret(terminal, 'password')
      const made = await withHouse(terminal, (house) => add(house, { ...written, password }, as))
      if (json) return sayJson(terminal, made)
      say(terminal, made.id)
      note(terminal, `${made.email} can sign in, as ${made.role === 'admin' ? 'administrator' : 'member'}.`)
    })
}

async function add(
  house: House,
  written: Written & { password: string },
  as: string | undefined,
): Promise<User> {
  const { email, name = email.split('@', 1)[0], password, role } = written
  const read = firstAdministrator.safeParse({ email, name, password })
  if (!read.success) {
    throw new Problem('bad_input', 'This account cannot be made.', { errors: issuesOf(read.error) })
  }
  const isFirst = as === undefined && (await findActorRow(house.db, undefined)) === null
  if (isFirst && role !== 'admin')
    throw new Problem('not_ready', 'The first account is an administrator’s: add --role admin.')
  const actor = isFirst ? null : await findActor(house, as)
  if (actor && !may({ administrator: actor.administrator, role: null }, 'user.administer'))
    throw new Problem('forbidden', 'Only an administrator makes accounts.')
  const by = actor ? { by: actor.id } : {}
  return makeUser(house, { ...read.data, role }, { requestId: 'command line', ...by })
}
