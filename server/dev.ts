import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createServer } from 'vite'

// npm run dev: Vite serves the page with hot reload at the usual address and hands everything that is the server's to
// the server, which listens one port higher and starts again when a file of its own changes.
const root = join(import.meta.dirname, '..')
const host = process.env['HOST'] ?? '127.0.0.1'
const port = Number(process.env['PORT'] ?? 3000)
const behind = `http://127.0.0.1:${port + 1}`

const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', join(root, 'server/main.ts')], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port + 1),
    BEARING_URL: process.env['BEARING_URL'] ?? `http://${host}:${port}`,
  },
})
const vite = await createServer({
  configFile: join(root, 'vite.config.ts'),
  server: {
    host,
    port,
    strictPort: true,
    proxy: Object.fromEntries(
      ['^/api/(v1|auth|docs|openapi)', '/livez', '/readyz', '/metrics', '/version'].map((path) => [
        path,
        behind,
      ]),
    ),
  },
})
await vite.listen()
vite.printUrls()

const stop = async () => {
  server.kill('SIGTERM')
  await vite.close()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
server.on('exit', () => void vite.close())
