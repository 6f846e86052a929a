import { enableCompileCache } from 'node:module'

enableCompileCache()

const { run } = await import('./run.ts')

// who reads our output may stop early, as head does: that is no failure
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  // npm runs commands in the project's folder and says where the person was
  folder: process.env['INIT_CWD'] ?? process.cwd(),
  in: process.stdin,
  out: process.stdout,
  err: process.stderr,
})
