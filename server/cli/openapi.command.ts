import { openapi } from '../http/openapi.ts'
import type { AddCommand } from './context.ts'
import { sayJson } from './terminal.ts'

export const addOpenapi: AddCommand = (program, terminal) => {
  program
    .command('openapi')
    .description('print the OpenAPI 3.1 document of the API')
    .action(() => {
      sayJson(terminal, openapi())
    })
}
