import { collaborativeHealthcare } from './collaborative-healthcare.ts'
import { connectedMobility } from './connected-mobility.ts'
import { industrialPumps } from './industrial-pumps.ts'
import { retailBank } from './retail-bank.ts'
import type { Sample } from './sample.ts'
import { urbanMobility } from './urban-mobility.ts'

/** One portfolio for each zone, so that every one can be seen in the first minute. */
export const allSamples: readonly Sample[] = [
  collaborativeHealthcare,
  urbanMobility,
  retailBank,
  industrialPumps,
  connectedMobility,
]
