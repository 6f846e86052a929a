import type { Cell, CompareRow } from './rows.ts'

/** A case that was published, as a column to compare with. */
export interface PublishedCase {
  readonly id: string
  readonly name: string
  /** What it is, and whose words these are. */
  readonly about: string
  readonly cells: Readonly<Record<CompareRow, Cell>>
}

const says = (...lines: string[]): Cell => ({ lines: lines.map((text) => ({ text })) })
const silent: Cell = { lines: [], missing: 'The briefing does not say.' }
const noFigures: Cell = { lines: [], missing: 'The briefing gives no figures.' }

const about = 'Of March 2016 [S1], in our words.'
const unknown = {
  competing: silent,
  focus: noFigures,
  review: silent,
  health: noFigures,
  money: noFigures,
} as const satisfies Partial<Record<CompareRow, Cell>>

/** The two cases that [S1] compares, paraphrased; where it is silent, so are we. */
export const publishedCases: readonly PublishedCase[] = [
  {
    id: 'kaiser_permanente',
    name: 'Kaiser Permanente',
    about,
    cells: {
      ...unknown,
      strategy: says('Customer engagement'),
      need: says('Care that is easy to reach and costs little, before illness as well as in it'),
      direction: says('Healthcare that members and their care teams give together'),
      why: says('Members had long been served unevenly'),
      capability: says('One electronic health record that everybody who gives care shares'),
      core: says(
        'Digital ways to talk with the care team',
        'Data that shows whom to reach out to, and how',
        'Communities of patients, and circles of those who care for them',
      ),
      supporting: says('New technology, such as monitoring from afar, that adds to the services offered'),
      foundation: says('A health record introduced early as the backbone of clinical work'),
    },
  },
  {
    id: 'schindler',
    name: 'Schindler Group',
    about,
    cells: {
      ...unknown,
      strategy: says('Digitized solutions'),
      need: says('People who get through buildings, and perhaps beyond them, without waiting'),
      direction: says('From lifts to moving people in cities'),
      why: says('Sensors made it possible to know how every installation is doing'),
      capability: says('The same processes and technology all over the world'),
      core: says(
        'Models that foresee failures and the parts that they will take',
        'Lift control that knows who travels where at busy hours',
      ),
      supporting: says('An app that tells building managers how their installations are doing'),
      foundation: says(
        'Common standards across subsidiaries that used to stand alone, first for field technicians',
      ),
    },
  },
]
