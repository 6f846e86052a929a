import { describe, expect, test } from 'vitest'
import { readRepository } from '#tests/support/source-files.ts'
import type { SourceFile } from '#tests/support/source-files.ts'

const files = readRepository()
const code = files.filter(({ path }) => /^(client|server|shared|prisma|tests)\/.*\.(ts|tsx|mjs)$/.test(path))
const under = (folder: string): SourceFile[] => code.filter(({ path }) => path.startsWith(`${folder}/`))

/** Every import that a rule forbids, as `file -> what it imports`. */
const offences = (among: SourceFile[], isForbidden: (imported: string, path: string) => boolean): string[] =>
  among.flatMap(({ path, imports }) =>
    imports.filter((imported) => isForbidden(imported, path)).map((imported) => `${path} -> ${imported}`),
  )
const saying = (among: SourceFile[], words: RegExp): string[] =>
  among.filter(({ text }) => words.test(text)).map(({ path }) => path)
const folderOf = (path: string): string => path.split('/').slice(0, 2).join('/')

test('the walk finds the sources', () => {
  expect(under('shared').length).toBeGreaterThan(10)
  expect(under('shared').flatMap(({ imports }) => imports)).toContain('shared/kernel/id.ts')
})

describe('imports go one way', () => {
  // kernel -> feature -> portfolio snapshot -> focus -> finding -> api. What a finding is, as a record, is a feature;
  // the rules that find are not. What is made of an assessment comes after focus, together with the contract.
  const afterFocus =
    /^shared\/(import|export|chart|picture|overview|compare)\/|^shared\/portfolio\/verdict\.ts$/
  const levels: [RegExp, number][] = [
    [/^shared\/api\.ts$/, 7],
    [/\.api\.ts$/, 6],
    [afterFocus, 5],
    [/^shared\/kernel\//, 0],
    [/^shared\/finding\/finding\.(words|view)?\.?ts$/, 1],
    [/^shared\/finding\//, 4],
    [/^shared\/focus\//, 3],
    [/^shared\/portfolio\/snapshot\.ts$/, 2],
    [/^shared\//, 1],
  ]
  const levelOf = (path: string): number => levels.find(([pattern]) => pattern.test(path))?.[1] ?? Infinity

  test('inside shared: kernel, feature, snapshot, focus, finding, api', () => {
    const upward = (imported: string, path: string) =>
      imported.startsWith('shared/') && levelOf(imported) > levelOf(path)
    expect(offences(under('shared'), upward)).toEqual([])
  })

  test('shared knows no server, no page and no test', () => {
    expect(offences(under('shared'), (imported) => /^(server|client|tests)\//.test(imported))).toEqual([])
  })

  test('the page never imports the server, nor the server the page', () => {
    expect(offences(under('client'), (imported) => /^(server|tests)\//.test(imported))).toEqual([])
    expect(offences(under('server'), (imported) => /^(client|tests)\//.test(imported))).toEqual([])
  })

  test("a server feature never reaches into another feature's store", () => {
    // the files at the top of server put the features together
    const features = under('server').filter(({ path }) => path.split('/').length > 2)
    const foreign = (imported: string, path: string) =>
      imported.endsWith('.store.ts') && folderOf(imported) !== folderOf(path)
    expect(offences(features, foreign)).toEqual([])
  })

  test('only stores and server/db know the Prisma clients', () => {
    const outside = under('server').filter(
      ({ path }) => !path.endsWith('.store.ts') && !path.startsWith('server/db/'),
    )
    const isPrisma = (imported: string) => /^(server\/db\/generated\/|@prisma\/)/.test(imported)
    expect(offences(outside, isPrisma)).toEqual([])
  })

  test('the parts in client/ui know no feature', () => {
    const isFeature = (imported: string) =>
      /^(client|shared)\//.test(imported) && !/^(client\/(ui|api)|shared\/(kernel|chart))\//.test(imported)
    expect(offences(under('client/ui'), isFeature)).toEqual([])
  })
})

describe('shared is pure', () => {
  test('it imports nothing but itself and pure packages', () => {
    const pure = /^(shared\/|zod$|d3-scale$|d3-shape$|papaparse$)/
    expect(offences(under('shared'), (imported) => !pure.test(imported))).toEqual([])
  })

  test('it asks no clock, no chance, no environment and no network', () => {
    const impure =
      /\b(Date\.now\(|new Date\(\)|Math\.random\(|performance\.|process\.|fetch\(|setTimeout\(|crypto\.)/
    expect(saying(under('shared'), impure)).toEqual([])
  })
})

test('the clock is read in one file', () => {
  const others = [...under('server'), ...under('client')].filter(({ path }) => path !== 'server/clock.ts')
  expect(saying(others, /\bnew Date\(\)|\bDate\.now\(/)).toEqual([])
})

test('no file is longer than 300 lines', () => {
  const styles = files.filter(({ path }) => path.endsWith('.css'))
  const long = [...code, ...styles].filter(({ text }) => text.split('\n').length > 301)
  expect(long.map(({ path }) => path)).toEqual([])
})

test('files and folders are named in kebab-case, the role last', () => {
  // `initiative.store.ts`, `tag-next.ui.test.tsx`
  const kebab = /^([a-z0-9]+(-[a-z0-9]+)*)(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
  const misnamed = code.filter(({ path }) => !path.split('/').every((part) => kebab.test(part)))
  expect(misnamed.map(({ path }) => path)).toEqual([])
})

test('no text names a place on the machine it was written on', () => {
  const homes = ['home', 'Users', 'root', 'work'].join('|')
  expect(saying(files, new RegExp(`(^|[\\s'"\`(=:])/(${homes})/[A-Za-z]`, 'm'))).toEqual([])
})
