import { existsSync, readFileSync } from 'node:fs'

// What a visitor downloads before the first page shows is the entry and everything it imports statically; every other
// chunk comes when it is needed. Vite's manifest says which is which, size-limit judges.
const page = 'dist/page'
const manifestFile = `${page}/.vite/manifest.json`
if (!existsSync(manifestFile)) throw new Error('Build the page first: npm run build')
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'))

const withImports = (key, seen = new Set()) => {
  if (!seen.has(key)) {
    seen.add(key)
    for (const other of manifest[key].imports ?? []) withImports(other, seen)
  }
  return seen
}

const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry)
const first = new Set(entries.flatMap((key) => [...withImports(key)]))
const isLazyScript = (key) => !first.has(key) && manifest[key].file.endsWith('.js')
const path = (key) => `${page}/${manifest[key].file}`

export default [
  { name: 'first route', path: [...first].map(path), limit: '230 kB', gzip: true },
  ...Object.keys(manifest)
    .filter(isLazyScript)
    .map((key) => ({
      name: `lazy ${manifest[key].name ?? key}`,
      path: path(key),
      limit: '120 kB',
      gzip: true,
    })),
]
