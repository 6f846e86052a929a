// The first script of every command, in plain JavaScript on Node built-ins: it runs before anything is installed, on
// whatever Node started npm. It brings packages, Prisma clients and page up to date, each only when stale, and then
// runs the file it is given with the pinned Node:
//
//   node server/prepare.mjs [--page] [file [arguments…]]
//
// One process does both, because the shell of an npm script keeps using the machine's Node even after the pinned one
// is installed, and a second npm in between would cost a third of a second at every start.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const inRoot = (...parts) => join(root, ...parts)
const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

const fail = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

// What is prepared is told on stderr: stdout belongs to the file that runs, which may print data.
const run = (command, args, options = {}) => {
  const { status, signal, error } = spawnSync(command, args, { cwd: root, stdio: [0, 2, 2], ...options })
  if (error) fail(`Could not run ${command}: ${error.message}`)
  if (status !== 0) process.exit(signal ? 1 : status)
}

// ---- packages: npm's own record of what it installed against the lock file

const pinnedNode = () => {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const folder = inRoot(`node_modules/node-${platform}-${process.arch}/bin`)
  return ['node', 'node.exe'].map((name) => join(folder, name)).find((file) => existsSync(file))
}

const packagesAreStale = () => {
  const wanted = readJson(inRoot('package-lock.json'))?.packages ?? fail('package-lock.json is missing.')
  const installed = readJson(inRoot('node_modules/.package-lock.json'))?.packages
  if (installed === undefined) return true
  const differs = ([path, entry]) => {
    const found = installed[path]
    // an optional package for another machine is in the lock file and not here
    if (found === undefined) return !entry.optional && !entry.devOptional
    return found.version !== entry.version || found.integrity !== entry.integrity
  }
  return Object.entries(wanted).some(([path, entry]) => path !== '' && differs([path, entry]))
}

const installPackages = () => {
  console.error('Installing packages from the lock file, about a minute …')
  const npm = process.env['npm_execpath']
  // Under npm run, the npm that is running; by hand, the one on the path (a .cmd on Windows, which needs a shell).
  // Silent about packages that want a newer Node than npm itself runs on: they get the pinned one.
  if (npm?.endsWith('npm-cli.js')) run(process.execPath, [npm, 'ci', '--loglevel', 'error'])
  else run('npm', ['ci', '--loglevel', 'error'], { shell: process.platform === 'win32' })
}

// ---- what is built from the sources: stale when a fingerprint of them has changed

const filesUnder = (path) =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
  )

const fingerprint = (files) => {
  const hash = createHash('sha256').update(process.platform)
  for (const file of files.toSorted()) hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}

const rebuildWhenStale = (stampFile, sources, build) => {
  const stamp = fingerprint(sources)
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  build()
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, stamp)
}

// ---- the Node that runs everything else

const chooseNode = () => {
  const pinned = pinnedNode()
  if (pinned !== undefined) return pinned
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 19)) return process.execPath
  return fail(
    `Bearing needs Node 22.19 or newer on this machine, and this is ${process.versions.node}: install it from nodejs.org.`,
  )
}

const runWith = (node, environment, args) => {
  const child = spawn(node, args, { cwd: root, stdio: 'inherit', env: environment })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches both of us; this one only waits for the other to close what it holds.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  // npm passes a SIGTERM to its shell, which dies of it without a word to us: then our parent changes.
  const parent = process.ppid
  if (process.env['npm_lifecycle_event'])
    setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 200).unref()
  child.on('error', (error) => fail(`Could not run ${node}: ${error.message}`))
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 1 : (code ?? 1)
  })
}

if (packagesAreStale()) installPackages()
const node = chooseNode()
const environment = {
  ...process.env,
  // so that tools started by name run on this Node too
  PATH: [dirname(node), inRoot('node_modules/.bin'), process.env['PATH']].join(delimiter),
  // compiled code is kept between starts: half the time to ready
  NODE_COMPILE_CACHE: inRoot('node_modules/.cache/node'),
  NODE_OPTIONS: [process.env['NODE_OPTIONS'], '--disable-warning=ExperimentalWarning']
    .filter(Boolean)
    .join(' '),
}

const args = process.argv.slice(2)
const withPage = args[0] === '--page'
if (withPage) args.shift()
const lockFile = inRoot('package-lock.json')
const schema = ['prisma/schema.prisma', 'server/db/generate.ts', 'server/db/schema-for.ts'].map((file) =>
  inRoot(file),
)
rebuildWhenStale(inRoot('server/db/generated/stamp'), [...schema, lockFile], () => {
  console.error('Generating the database clients …')
  run(node, [inRoot('server/db/generate.ts')], { env: environment })
})
if (withPage) {
  const sources = [
    ...filesUnder(inRoot('client')),
    ...filesUnder(inRoot('shared')),
    inRoot('vite.config.ts'),
    lockFile,
  ]
  rebuildWhenStale(inRoot('dist/page.stamp'), sources, () => {
    console.error('Building the page …')
    run(node, [inRoot('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], { env: environment })
  })
}
if (args.length > 0) runWith(node, environment, args)
