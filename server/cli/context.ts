import type { Command } from 'commander'

import { readConfig } from '../config.ts'
import type { House } from '../house.ts'
import { openHouse } from '../open-house.ts'
import type { Terminal } from './terminal.ts'

/** What every command takes, wherever it stands among the words. */
export interface Common {
  /** Answer as JSON. */
  json: boolean
  /** The address of the user to act as; the administrator when absent. */
  as: string | undefined
}

export function commonOf(command: Command): Common {
  const { json = false, as } = command.optsWithGlobals<{ json?: boolean; as?: string }>()
  return { json, as }
}

/** The settings from the environment; commands log nothing unless they are asked to. */
export const configOf = ({ env }: Terminal) => readConfig({ ...env, LOG_LEVEL: env['LOG_LEVEL'] ?? 'silent' })

/** Opens the house for one command and closes it, whatever comes. */
export async function withHouse<T>(terminal: Terminal, work: (house: House) => Promise<T>): Promise<T> {
  const house = await openHouse(configOf(terminal))
  try {
    return await work(house)
  } finally {
    await house.db.close()
  }
}

/** Adds its command to the program. */
export type AddCommand = (program: Command, terminal: Terminal) => void
