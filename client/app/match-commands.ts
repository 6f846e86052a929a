import type { CommandGroup } from './use-commands.ts'

/** The commands whose label, words or group contain every word of the query; groups that are left empty go. */
export function matchCommands(groups: readonly CommandGroup[], query: string): CommandGroup[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean)
  return groups
    .map(({ group, commands }) => ({
      group,
      commands: commands.filter((one) => {
        const text = `${one.label} ${one.words ?? ''} ${group}`.toLowerCase()
        return wanted.every((word) => text.includes(word))
      }),
    }))
    .filter(({ commands }) => commands.length > 0)
}
