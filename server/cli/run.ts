import { Command, CommanderError } from 'commander'

import { Problem } from '#shared/kernel/problem.ts'

import { build } from '../build.ts'
import { ConfigProblem } from '../config.ts'
import { commands } from './commands.ts'
import { exitCodeOf, exitCodes } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import { note } from './terminal.ts'
import type { Terminal } from './terminal.ts'

/** Runs one command and answers its exit code; throws nothing. `words` are what stands after the program's name. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const program = programFor(terminal)
  try {
    await program.parseAsync([...words], { from: 'user' })
    return 0
  } catch (error) {
    if (!(error instanceof CommanderError)) complain(terminal, error, words.includes('--json'))
    return error instanceof CommanderError && error.code === 'commander.error' ? 1 : exitCodeOf(error)
  }
}

function programFor(terminal: Terminal): Command {
  const program = new Command('bearing')
    .description('Bearing on the command line. Data goes to standard output, messages to standard error.')
    .version(build.version)
    .option('--json', 'answer as JSON')
    .option('--as <address>', 'act as this user, with their rights; as the administrator unless given')
    .configureOutput({
      writeOut: (text) => void terminal.out.write(text),
      writeErr: (text) => void terminal.err.write(text),
    })
    .showHelpAfterError('Add --help to see how it is used.')
    .exitOverride()
    .addHelpText(
      'after',
      `\nExit codes:\n${exitCodeTable}\n\nSettings come from the environment, as for the server: DATABASE_URL and the others.`,
    )
  for (const add of commands) add(program, terminal)
  inherit(program)
  return program
}

const exitCodeTable = Object.entries(exitCodes)
  .map(([code, meaning]) => `  ${code}  ${meaning}`)
  .join('\n')

/** Commands take over how the program writes and ends. */
function inherit(above: Command): void {
  for (const below of above.commands) {
    below.copyInheritedSettings(above)
    inherit(below)
  }
}

function complain(terminal: Terminal, error: unknown, json: boolean): void {
  if (error instanceof Problem) {
    const { code, message: detail, errors = [] } = error
    if (json) return note(terminal, JSON.stringify({ code, detail, errors }))
    note(terminal, detail)
    for (const one of errors) if (one.message !== detail) note(terminal, `  ${one.path}: ${one.message}`)
    return
  }
  const detail = error instanceof ConfigProblem ? error.message : textOf(error)
  note(terminal, json ? JSON.stringify({ code: 'failed', detail, errors: [] }) : detail)
}

/** What the system or the database says is a message; anything else is a fault of ours and keeps its trace. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error) return error.message || String(error.code)
  return error.stack ?? error.message
}
