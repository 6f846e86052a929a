import { randomBytes } from 'node:crypto'

/** An opaque id whose order is roughly the order of making: indexes grow at their end. */
export const newId = (at: Date): string => idsAt(at)()

/** Ids of one write, in the order in which they are made, so that its history reads in order. They differ by their number alone. */
export function idsAt(at: Date): () => string {
  const time = at.getTime().toString(36).padStart(9, '0')
  // drawn once: twenty thousand draws take a tenth of what so many rows take
  const chance = randomBytes(7).toString('hex')
  let made = 0
  return () => {
    made += 1
    return `${time}${made.toString(36).padStart(4, '0')}${chance}`
  }
}
