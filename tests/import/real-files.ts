import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// published by the bodies named in its README; read in place, never copied into the project
const folder = join(import.meta.dirname, '../../../shared/data')

export const realFiles = {
  canada: 'canada-it-projects-2022.csv',
  uk: 'uk-major-projects-2024-25.csv',
  worldBank: 'worldbank-projects-2021.xlsx',
} as const

export type RealFile = keyof typeof realFiles

export const hasRealFiles = existsSync(folder)

/** Why tests over them are skipped where they are absent: part of the tests' names, so that no run hides it. */
export const whenAbsent = hasRealFiles ? '' : ' (skipped: ../shared/data is not beside the project)'

export const readRealFile = (file: RealFile): Buffer => readFileSync(join(folder, realFiles[file]))
