import type { Tone } from './picture.ts'

/** The colour of every tone as #rrggbb. */
export type Palette = Readonly<Record<Tone, string>>

/** The name under which the page's style sheet holds each tone. */
export const cssNames = {
  core: '--core',
  supporting: '--supporting',
  unproven: '--supporting',
  competing: '--competing',
  foundation: '--foundation',
  outside: '--outside',
  unclassified: '--unclassified',
  focused: '--focused',
  watch: '--watch',
  split: '--split',
  inverted: '--inverted',
  not_enough_evidence: '--not-enough',
  focused_ground: '--focused-bg',
  watch_ground: '--watch-bg',
  split_ground: '--split-bg',
  inverted_ground: '--inverted-bg',
  not_enough_evidence_ground: '--not-enough-bg',
  ink: '--ink',
  muted: '--muted',
  faint: '--faint',
  line: '--line',
  strong_line: '--line-strong',
  control_line: '--control-line',
  paper: '--paper',
  surface: '--surface',
  accent: '--accent',
  on_accent: '--on-accent',
} as const satisfies Record<Tone, `--${string}`>

/** For paper, slides and light pages. */
export const lightPalette: Palette = {
  core: '#1d4e89',
  supporting: '#0f766e',
  unproven: '#0f766e',
  competing: '#c2410c',
  foundation: '#64748b',
  outside: '#a8a29a',
  unclassified: '#cfcac1',
  focused: '#137a39',
  watch: '#946004',
  split: '#c2410c',
  inverted: '#b91c1c',
  not_enough_evidence: '#5c5953',
  focused_ground: '#e9f5ec',
  watch_ground: '#fbf3dc',
  split_ground: '#fdeee5',
  inverted_ground: '#fbe9e9',
  not_enough_evidence_ground: '#efece6',
  ink: '#1b1a19',
  muted: '#5c5953',
  faint: '#716c64',
  line: '#e7e4de',
  strong_line: '#d3cec5',
  control_line: '#8d867b',
  paper: '#faf9f7',
  surface: '#ffffff',
  accent: '#1d4e89',
  on_accent: '#ffffff',
}

export const darkPalette: Palette = {
  core: '#6ea8e6',
  supporting: '#3fbfae',
  unproven: '#3fbfae',
  competing: '#f28a54',
  foundation: '#94a3b8',
  outside: '#6d6861',
  unclassified: '#4a4640',
  focused: '#4ade80',
  watch: '#eab94b',
  split: '#f28a54',
  inverted: '#f87171',
  not_enough_evidence: '#b0aaa1',
  focused_ground: '#14281b',
  watch_ground: '#2b2412',
  split_ground: '#2e1d13',
  inverted_ground: '#301717',
  not_enough_evidence_ground: '#262320',
  ink: '#efece7',
  muted: '#b0aaa1',
  faint: '#948e85',
  line: '#2e2b28',
  strong_line: '#45413c',
  control_line: '#7d766c',
  paper: '#131211',
  surface: '#1b1a18',
  accent: '#7fb2ec',
  on_accent: '#10202f',
}

/** The colour between two, `share` of the first (0 to 1): the paler stripes of a hatching. */
export function mixed(one: string, other: string, share: number): string {
  const channel = (at: number) => {
    const [first, second] = [one, other].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16))
    return Math.round((first ?? 0) * share + (second ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, '0')
  }
  return `#${[1, 3, 5].map(channel).join('')}`
}

/** What the paler stripes of a hatched fill have of its tone; the rest is surface. */
export const hatchShare = 0.42
