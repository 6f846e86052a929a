import type { AddCommand } from './context.ts'

export const addServe: AddCommand = (program) => {
  program
    .command('serve')
    .description('serve the page and the API, as npm start does once everything is built')
    .action(async () => {
      await import('../main.ts')
    })
}
