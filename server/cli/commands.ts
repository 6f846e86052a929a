import type { AddCommand } from './context.ts'
import { addBackup } from './backup.command.ts'
import { addDoctor } from './doctor.command.ts'
import { addExport } from './export.command.ts'
import { addImport } from './import.command.ts'
import { addMigrate } from './migrate.command.ts'
import { addOpenapi } from './openapi.command.ts'
import { addRestore } from './restore.command.ts'
import { addServe } from './serve.command.ts'
import { addToken } from './token.command.ts'
import { addUser } from './user.command.ts'
import { addVerify } from './verify.command.ts'

/** Every command, in the order in which Help lists them: one file each, one line here. */
export const commands: readonly AddCommand[] = [
  addServe,
  addMigrate,
  addUser,
  addToken,
  addImport,
  addExport,
  addBackup,
  addRestore,
  addVerify,
  addDoctor,
  addOpenapi,
]
