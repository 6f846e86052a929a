import { spawn } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { providers } from './provider.ts'
import type { Provider } from './provider.ts'
import { schemaFor } from './schema-for.ts'

// Run by server/prepare.mjs when the schema has changed: writes one Prisma client a provider.
const root = join(import.meta.dirname, '../..')
const generated = join(import.meta.dirname, 'generated')

const environment = {
  ...process.env,
  // Prisma would fetch a native schema engine from a host of its own before it generates anything, although
  // generating never uses it. Naming any executable that exists stops that; migrations use the wasm engine.
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  // Neither a look for updates nor usage figures leave this machine.
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
}

const generateClient = async (provider: Provider): Promise<void> => {
  const folder = join(generated, provider)
  const schemaPath = join(generated, `${provider}.prisma`)
  const schema = schemaFor(provider, await readFile(join(root, 'prisma/schema.prisma'), 'utf8'))
  await rm(folder, { recursive: true, force: true })
  await writeFile(schemaPath, schema.replace(/^(\s*output\s*=\s*)".*"/m, `$1"./${provider}"`))
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/prisma/build/index.js'), 'generate', '--no-hints', '--schema', schemaPath],
    { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  child.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code !== 0) throw new Error(`prisma generate failed for ${provider}:\n${said}`)
}

await mkdir(generated, { recursive: true })
await Promise.all(providers.map(generateClient))
