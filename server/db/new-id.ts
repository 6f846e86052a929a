import { randomBytes } from 'node:crypto'

/** An opaque id whose order is roughly the order of making: indexes grow at their end. */
export const newId = (at: Date): string => idsAt(at)()

/** Ids of one write, in the order in which they are made: as many records as it writes, its history reads in order. */
export function idsAt(at: Date): () => string {
  const time = at.getTime().toString(36).padStart(9, '0')
  let made = 0
  return () => {
    made += 1
    return `${time}${made.toString(36).padStart(4, '0')}${randomBytes(7).toString('hex')}`
  }
}
