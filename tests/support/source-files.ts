import { readFileSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'

const root = join(import.meta.dirname, '../..')
const unread = new Set(['.git', 'node_modules', 'data', 'dist', 'coverage', 'generated', 'test-results'])

const walk = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !unread.has(entry.name))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name)
      return entry.isDirectory() ? walk(path) : [path]
    })

const importWords = /(?:^|[\s;}])(?:from|import)\s*\(?\s*'([^'\n]+)'/g

// '#shared/x.ts' and './x.ts' both become 'shared/x.ts'; a package keeps its name
const resolve = (path: string, imported: string): string => {
  if (imported.startsWith('#')) return imported.slice(1)
  return imported.startsWith('.') ? posix.join(posix.dirname(path), imported) : imported
}

export type SourceFile = {
  /** From the top of the repository, with `/`. */
  path: string
  text: string
  /** What it imports: paths as above for our own files, names for packages. */
  imports: readonly string[]
}

const read = (path: string): SourceFile => {
  const text = readFileSync(join(root, path), 'utf8')
  const isCode = /\.(ts|tsx|mjs)$/.test(path)
  const words = isCode ? [...text.matchAll(importWords)].flatMap((match) => match[1] ?? []) : []
  return { path, text, imports: words.map((word) => resolve(path, word)) }
}

/** Every text file of the repository, pictures, spreadsheets and what is generated left out. */
export const readRepository = (): SourceFile[] =>
  walk('.')
    .filter((path) => !/\.(png|ico|woff2|xlsx|db|tsbuildinfo)$|(^|\/)package-lock\.json$/.test(path))
    .map(read)
